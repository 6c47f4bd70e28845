import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Money as Amount } from '../../../api';
import type { InvoiceEvent } from '../../../api/invoices';
import type { Charge, Payment, Refund } from '../../../api/payments';
import { DateText, DateTimeText, dayOf, formatMoney, Money, useShop } from '../../../ui';
import { cardName } from '../cards/cardName';
import { RefundMark } from '../cards/RefundMark';
import { useMethodName } from '../collect/methods';
import { useKindName } from '../kinds';
import type { Sent } from '../send/SendDialog';
import classes from './breakdown.module.css';
import { EventMenu } from './EventMenu';

export interface EventRowProps {
  event: InvoiceEvent;
  /** What to call it. */
  kind: string;
  /** What it did to the amount due. */
  amount: Amount;
  payment: Payment | undefined;
  refund: Refund | undefined;
  /** Whose money it was, where a gateway took or gave it. */
  card: Charge | undefined;
  onSend?: (what: Sent) => void;
  onReverse?: (payment: Payment) => void;
}

/** One event: what, how, when, who, and what it did to the amount due. */
export function EventRow(props: EventRowProps) {
  const { event, kind, amount, card } = props;
  const { t } = useTranslation();
  const kindName = useKindName();
  const methodName = useMethodName();
  const { method, gateway, number, who, note, reversed } = event;
  return (
    <div className={classes.event}>
      <div className={classes.what}>
        <Text component="div">
          <span className={classes.struck}>{kindName(kind)}</span>
          {reversed && <Text span> · {t('refunds.reversed')}</Text>}
        </Text>
        <Text size="xs" c="dimmed" component="div" className={classes.facts}>
          {method && event.kind !== 'reversal' && (
            <span>{card ? cardName(card) : methodName(method, gateway)}</span>
          )}
          <When {...event} />
          {number && <span>{number}</span>}
          {who && <span>{who}</span>}
        </Text>
        <PartOf {...props} />
        <RefundMark refund={props.refund} />
        {note && (
          <Text size="xs" className={classes.note}>
            {note}
          </Text>
        )}
      </div>
      <Text component="div" className={classes.struck}>
        <Money amount={amount} />
      </Text>
      <EventMenu {...props} />
    </div>
  );
}

/** The time it was recorded or the money came; a document of another day than it was recorded has only that day. */
function When({ at, date }: InvoiceEvent) {
  const { timezone } = useShop();
  return dayOf(at, timezone) === date ? <DateTimeText at={at} /> : <DateText date={date} />;
}

/** The whole payment, where it paid something else as well: other invoices, or credit. */
function PartOf({ event, amount, payment }: EventRowProps) {
  const { t } = useTranslation();
  const shop = useShop();
  const whole = payment?.amount.minor ?? 0;
  if (!payment || event.kind !== 'payment' || whole === Math.abs(amount.minor)) return null;
  const credit = payment.allocations.reduce((rest, part) => rest - part.amount.minor, whole);
  const parts = [t('refunds.partOf', { amount: formatMoney(payment.amount, shop) })];
  if (credit > 0) {
    parts.push(t('payments.asCredit', { amount: formatMoney({ ...amount, minor: credit }, shop) }));
  }
  return <Text size="xs">{parts.join(', ')}</Text>;
}
