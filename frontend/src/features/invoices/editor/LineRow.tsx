import { ActionIcon, Text, Tooltip } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Money as Amount } from '../../../api';
import type { Item } from '../../../api/items';
import type { TextKey } from '../../../app/i18n';
import { Field, Money, MoneyInput, QuantityInput, RateInput } from '../../../ui';
import { DiscountInput } from './DiscountInput';
import { isEmpty, type TypedLine } from './draft';
import { ItemInput } from './ItemInput';
import classes from './LineTable.module.css';
import { fieldOf } from './lineFields';

export interface LineRowProps {
  line: TypedLine;
  index: number;
  currency: string;
  amount: Amount | undefined;
  onChange: (key: string, patch: Partial<TypedLine>) => void;
  onItem: (key: string, index: number, item: Item, by: 'scan' | 'tab' | 'pick') => void;
  onRemove: (index: number) => void;
}

/** One line, all of it typed in place. A discount line has a name and an amount only. */
export const LineRow = memo(function LineRow(props: LineRowProps) {
  const { line, index, currency, amount, onChange, onItem, onRemove } = props;
  const { t } = useTranslation();
  const lowers = line.type === 'discount';
  const patch = (change: Partial<TypedLine>) => onChange(line.key, change);
  const labelled = (label: TextKey) => ({
    'aria-label': t('invoices.line.cell', { label: t(label), line: index + 1 }),
    variant: 'unstyled' as const,
  });
  return (
    <div
      className={classes.line}
      data-line={index}
      role="group"
      aria-label={t('invoices.line.name', { line: index + 1 })}
    >
      <Cell line={line} column="name">
        {(field) => (
          <ItemInput
            {...field}
            {...labelled('invoices.line.item')}
            placeholder={isEmpty(line) ? t('invoices.line.placeholder') : undefined}
            title={line.name}
            value={line.name}
            onText={(name) => patch({ name, itemId: 0, reference: '' })}
            onItem={(item, by) => onItem(line.key, index, item, by)}
            rightSection={line.reference && <Aside>{line.reference}</Aside>}
            rightSectionWidth={line.reference ? `${Math.min(line.reference.length, 14) + 2}ch` : 0}
            rightSectionPointerEvents="none"
          />
        )}
      </Cell>
      <Cell line={line} column="quantity" hidden={lowers}>
        {(field) => (
          <QuantityInput
            {...field}
            {...labelled('invoices.line.quantity')}
            value={line.quantity}
            onChange={(quantity) => patch({ quantity })}
            rightSection={line.unit && <Aside>{line.unit}</Aside>}
            rightSectionWidth={line.unit ? `${line.unit.length + 1.5}ch` : 0}
            rightSectionPointerEvents="none"
          />
        )}
      </Cell>
      <Cell line={line} column="unitPrice">
        {(field) => (
          <MoneyInput
            {...field}
            {...labelled('invoices.line.unitPrice')}
            currency={currency}
            value={line.unitPrice}
            onChange={(unitPrice) => patch({ unitPrice })}
            rightSection={null}
            rightSectionWidth={0}
          />
        )}
      </Cell>
      <Cell line={line} column="discount" hidden={lowers}>
        {(field) => (
          <DiscountInput
            {...field}
            {...labelled('invoices.line.discount')}
            currency={currency}
            value={line.discount}
            onChange={(discount) => patch({ discount })}
          />
        )}
      </Cell>
      <Cell line={line} column="taxRate" hidden={lowers}>
        {(field) => (
          <RateInput
            {...field}
            {...labelled('invoices.line.taxRate')}
            value={line.taxRate}
            onChange={(taxRate) => patch({ taxRate })}
            rightSectionWidth="1.375rem"
          />
        )}
      </Cell>
      <div className={classes.amount}>
        {amount && line.unitPrice !== null && (
          <Money amount={lowers ? { ...amount, minor: -amount.minor } : amount} />
        )}
      </div>
      <div className={classes.remove}>
        {!isEmpty(line) && (
          <Tooltip label={t('invoices.line.remove')}>
            <ActionIcon
              aria-label={t('invoices.line.removeLine', { line: index + 1 })}
              tabIndex={-1}
              onClick={() => onRemove(index)}
            >
              <IconX size={16} aria-hidden />
            </ActionIcon>
          </Tooltip>
        )}
      </div>
    </div>
  );
});

interface CellProps {
  line: TypedLine;
  column: string;
  hidden?: boolean;
  children: Parameters<typeof Field>[0]['children'];
}

function Cell({ line, column, hidden = false, children }: CellProps) {
  return (
    <div className={classes.cell} data-column={column}>
      {!hidden && <Field name={fieldOf(line, column)}>{children}</Field>}
    </div>
  );
}

function Aside({ children }: { children: string }) {
  return (
    <Text span size="xs" c="dimmed" truncate>
      {children}
    </Text>
  );
}
