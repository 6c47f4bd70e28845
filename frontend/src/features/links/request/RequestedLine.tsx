import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Field, MoneyInput, RateInput } from '../../../ui';
import { changeLine } from '../../invoices/editor/changes';
import type { LineHabits, TypedLine } from '../../invoices/editor/draft';
import { fieldOf } from '../../invoices/editor/lineFields';
import { AgreedCurrency } from '../create/AgreedCurrency';
import type { TypedOrder } from '../create/order';
import type { Edit } from '../create/useOrder';
import classes from '../links.module.css';

interface RequestedLineProps {
  line: TypedLine;
  order: TypedOrder;
  edit: Edit;
  habits: LineHabits;
  /** The currencies that the store agreed to: with one there is nothing to choose. */
  agreed: readonly string[];
}

/** What the money is asked for, and how much: the only line of an order. */
export function RequestedLine({ line, order, edit, habits, agreed }: RequestedLineProps) {
  const { t } = useTranslation();
  const patch = (change: Partial<TypedLine>) => edit(changeLine(line.key, change, habits));
  return (
    <>
      <Field name={fieldOf(line, 'name')}>
        {(field) => (
          <TextInput
            {...field}
            label={t('links.request.what')}
            value={line.name}
            onChange={(event) => patch({ name: event.currentTarget.value, itemId: 0 })}
            autoComplete="off"
            autoFocus
          />
        )}
      </Field>
      <div className={classes.row}>
        <Field name={fieldOf(line, 'unitPrice')}>
          {(field) => (
            <MoneyInput
              {...field}
              label={t('links.request.amount')}
              currency={order.currency}
              value={line.unitPrice}
              onChange={(unitPrice) => patch({ unitPrice })}
            />
          )}
        </Field>
        {agreed.length > 1 && <AgreedCurrency order={order} edit={edit} agreed={agreed} />}
        <Field name={fieldOf(line, 'taxRate')}>
          {(field) => (
            <RateInput
              {...field}
              label={t('links.request.taxRate')}
              value={line.taxRate}
              onChange={(taxRate) => patch({ taxRate })}
            />
          )}
        </Field>
      </div>
    </>
  );
}
