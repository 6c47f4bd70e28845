import { formatDate, formatDateTime } from './dates';
import { useShop } from './shop';

/** A document's day (YYYY-MM-DD), as the shop writes dates. */
export function DateText({ date }: { date: string }) {
  const { locale } = useShop();
  return (
    <time dateTime={date} style={{ whiteSpace: 'nowrap' }}>
      {formatDate(date, locale)}
    </time>
  );
}

/** A moment (UTC milliseconds), in the shop's own time. */
export function DateTimeText({ at }: { at: number }) {
  const { locale, timezone } = useShop();
  return (
    <time dateTime={new Date(at).toISOString()} style={{ whiteSpace: 'nowrap' }}>
      {formatDateTime(at, locale, timezone)}
    </time>
  );
}
