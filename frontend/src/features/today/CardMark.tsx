import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { TodayFigures } from '../../api/today';
import { formatDateTime, StatusDot, useShop } from '../../ui';
import classes from './today.module.css';

/** A quiet mark of the cards that are authorised; it leads to the first that lapses. */
export function CardMark({ cards: { count, lapsesAt, invoiceId } }: Pick<TodayFigures, 'cards'>) {
  const { t } = useTranslation();
  const { locale, timezone } = useShop();
  if (count === 0) return null;
  const date = formatDateTime(lapsesAt, locale, timezone);
  return (
    <Link href={invoiceId ? `/invoices/${invoiceId}` : '/links'} className={classes.figure}>
      <StatusDot tone="waiting" label={t('cards.heldCount', { count, date })} />
    </Link>
  );
}
