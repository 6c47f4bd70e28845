import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { BookEvent } from '../../api/today';
import { dayOf, formatDate, formatDateTime, formatTime, Money, useShop } from '../../ui';
import classes from './today.module.css';

/** The last entries of the journal, in words. */
export function Events({ events, today }: { events: readonly BookEvent[]; today: string }) {
  const { t } = useTranslation();
  return (
    <section>
      <h2 className={classes.heading}>{t('today.events')}</h2>
      {events.length === 0 && <Text c="dimmed">{t('today.none')}</Text>}
      <ol className={classes.events}>
        {events.map((event) => (
          <li key={event.entryId}>
            <Link href={addressOf(event)} className={classes.event}>
              <span className={classes.what}>
                <EventText event={event} />
              </span>
              <Money amount={event.amount} />
              <span className={classes.when}>
                <When at={event.at} today={today} />
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </section>
  );
}

// The time of today, else the day: the rest is there when it is pointed at.
function When({ at, today }: { at: number; today: string }) {
  const { locale, timezone } = useShop();
  const day = dayOf(at, timezone);
  return (
    <time dateTime={new Date(at).toISOString()} title={formatDateTime(at, locale, timezone)}>
      {day === today ? formatTime(at, locale, timezone) : formatDate(day, locale)}
    </time>
  );
}

type EventKind = 'invoice' | 'payment' | 'credit_note' | 'refund' | 'write_off' | 'void' | 'reversal';

function EventText({ event }: { event: BookEvent }) {
  const { t } = useTranslation();
  const { number, customer, kind } = event;
  if (!number) return t(`today.eventCredit.${kind as 'payment' | 'refund' | 'reversal'}`, { customer });
  return t(`today.event.${kind as EventKind}`, { number, customer });
}

function addressOf({ invoiceId, customerId }: BookEvent): string {
  return invoiceId ? `/invoices/${invoiceId}` : `/customers/${customerId}`;
}
