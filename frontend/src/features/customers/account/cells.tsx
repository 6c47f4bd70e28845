import { useTranslation } from 'react-i18next';
import type { AccountRow } from '../../../api/payments';
import { DateText, DateTimeText, dayOf, Money, StatusDot, useShop } from '../../../ui';
import { InvoiceStatus } from '../../invoices/InvoiceStatus';
import { useMethodName } from '../../payments/collect/methods';
import classes from './account.module.css';
import { whatOf } from './what';

/** When it was; only the day, where it was entered for another one than its moment's. */
export function When({ at, date }: Pick<AccountRow, 'at' | 'date'>) {
  const { timezone } = useShop();
  return dayOf(at, timezone) === date ? <DateTimeText at={at} /> : <DateText date={date} />;
}

/** What was bought, or what the money was for: the first two, and how many more. */
export function What({ row }: { row: AccountRow }) {
  const { t } = useTranslation();
  const { kind, items, itemCount } = row;
  const text = kind === 'invoice' ? items : t(whatOf(row), { for: items });
  return (
    <span className={classes.what}>
      <span>{text}</span>
      {itemCount > 2 && <span>+{itemCount - 2}</span>}
    </span>
  );
}

/** What became of an order; how a payment or refund went. */
export function State({ kind, status, method, gateway, reversedAt }: AccountRow) {
  const { t } = useTranslation();
  const methodName = useMethodName();
  if (kind === 'invoice') return <InvoiceStatus status={status} />;
  if (reversedAt) return <StatusDot tone="neutral" label={t('account.reversed')} />;
  return methodName(method, gateway);
}

/** An order's total or a payment's amount; money that went out is below zero. */
export function Amount({ kind, amount, reversedAt, status }: AccountRow) {
  const gone = reversedAt > 0 || status === 'void';
  const out = kind === 'refund' ? { ...amount, minor: -amount.minor } : amount;
  return <Money amount={out} className={gone ? classes.gone : undefined} />;
}
