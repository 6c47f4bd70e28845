import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { InvoiceDetail } from '../../../api/invoices';
import type { Payment } from '../../../api/payments';
import { Money } from '../../../ui';
import type { Sent } from '../send/SendDialog';
import classes from './breakdown.module.css';
import { EventRow } from './EventRow';
import { cardOf, kindOf, signedAmount } from './events';

interface BreakdownProps {
  detail: InvoiceDetail;
  onSend?: (what: Sent) => void;
  onReverse?: (payment: Payment) => void;
}

/** All that happened to an invoice's money, in order, down to what is due: each figure with its sign adds up to it. */
export function Breakdown({ detail, onSend, onReverse }: BreakdownProps) {
  const { t } = useTranslation();
  const { invoice, events, entries, payments } = detail;
  const refunds = detail.creditNotes.flatMap((note) => note.refunds);
  return (
    <section aria-label={t('refunds.breakdown')}>
      <Title order={2} mb="xs">
        {t('refunds.breakdown')}
      </Title>
      <ol className={classes.events}>
        {events.map((event) => (
          <li key={event.entryId} data-reversed={event.reversed || undefined}>
            <EventRow
              event={event}
              kind={kindOf(event, entries)}
              amount={signedAmount(event, entries, invoice.id)}
              payment={payments.find(({ id }) => id === event.paymentId)}
              refund={refunds.find(({ id }) => id === event.refundId)}
              card={cardOf(event, detail)}
              onSend={onSend}
              onReverse={onReverse}
            />
          </li>
        ))}
      </ol>
      {!events.some(({ kind }) => kind === 'payment') && (
        <Text size="xs" c="dimmed" pt="xs">
          {t('payments.none')}
        </Text>
      )}
      <div className={classes.due}>
        <span>{t('invoices.amountDue')}</span>
        <Money amount={invoice.balance.due} />
      </div>
    </section>
  );
}
