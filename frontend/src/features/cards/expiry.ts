import type { SavedCard } from '../../api/cards';

type Expiry = Pick<SavedCard, 'expMonth' | 'expYear'>;

/** The month until which a card is good, as it is printed on it: "04/2030"; '' where the gateway does not tell. */
export function expiryOf({ expMonth, expYear }: Expiry): string {
  return expMonth ? `${String(expMonth).padStart(2, '0')}/${expYear}` : '';
}

/** Whether a card's last month was over on a day (YYYY-MM-DD). */
export function hasExpired({ expMonth, expYear }: Expiry, today: string): boolean {
  const [year, month] = today.split('-').map(Number);
  return expMonth !== 0 && expYear * 12 + expMonth < Number(year) * 12 + Number(month);
}
