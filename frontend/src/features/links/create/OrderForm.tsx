import { Text } from '@mantine/core';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { computeLinkTotals, type LinkDetail, type LinkStore } from '../../../api/links';
import { DraftKept, FieldErrorProvider, usePrimaryKey } from '../../../ui';
import { useLiveTotals } from '../../invoices/editor/useTotals';
import { TotalFigures } from '../../invoices/TotalFigures';
import { LinksFrame } from '../LinksFrame';
import classes from '../links.module.css';
import { CaptureSwitch } from './CaptureSwitch';
import { HeadFields } from './HeadFields';
import { OrderLines } from './OrderLines';
import { habitsOf, toLink } from './order';
import { Refused } from './Refused';
import type { Start } from './useKnown';
import { useOrder } from './useOrder';

interface OrderFormProps {
  from: LinkStore;
  start: Start;
  onCreated: (detail: LinkDetail) => void;
  /** The choice of the store. */
  children: ReactNode;
}

/** An order being written: for whom, what, and how the money is taken; its figures live from the book. */
export function OrderForm({ from, start, onCreated, children }: OrderFormProps) {
  const { t } = useTranslation();
  const { form, edit, errors, refusal, submit, busy } = useOrder(from, start, onCreated);
  const order = form.value;
  const totals = useLiveTotals(order.lines, toLink(order, from), computeLinkTotals);
  const habits = useMemo(() => habitsOf(order.currency, from), [order.currency, from]);
  usePrimaryKey({ run: submit });
  return (
    <LinksFrame tab="new" primary={{ label: t('links.create'), onClick: submit, loading: busy }}>
      <FieldErrorProvider errors={errors}>
        {children}
        <DraftKept {...form} />
        {refusal && <Refused error={refusal} />}
        <div className={classes.order}>
          {start.customer && (
            <Text c="dimmed" mb="-1rem">
              {t('links.forCustomer', { customer: start.customer })}
            </Text>
          )}
          <HeadFields order={order} edit={edit} agreed={from.config.currencies} />
          <OrderLines order={order} edit={edit} habits={habits} totals={totals} />
          <div className={classes.foot}>
            <div>{offersCards(from) && <CaptureSwitch order={order} edit={edit} />}</div>
            <div className={classes.totals}>
              {totals && <TotalFigures totals={totals} taxIncluded={from.store.taxIncluded} coupon="" />}
            </div>
          </div>
        </div>
      </FieldErrorProvider>
    </LinksFrame>
  );
}

/** Whether customers can pay by card: only that money can be captured later. */
function offersCards({ cards, config }: LinkStore): boolean {
  return cards !== '' && config.methods.includes('card');
}
