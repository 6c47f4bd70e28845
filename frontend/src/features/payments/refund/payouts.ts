import type { Money } from '../../../api';
import type { CardLeft, Payout } from '../../../api/payments';
import { cardGateway } from '../collect/methods';

/** One of the ways in which the money goes back, as the form has it. */
export interface TypedPayout {
  key: number;
  method: string;
  /** Minor units as typed; undefined takes what the others leave, null is an emptied field. */
  amount?: number | null;
}

/** One method takes everything. */
export function single(method: string): TypedPayout[] {
  return [{ key: 0, method }];
}

/** The rows with a refund to the card kept within what is left there: what it cannot take goes by another method. */
export function withinCards(rows: TypedPayout[], sum: number, cards: readonly CardLeft[]): TypedPayout[] {
  const [row] = rows;
  const left = cards.reduce((total, card) => total + card.left.minor, 0);
  if (rows.length !== 1 || row?.method !== cardGateway.id || sum <= left) return rows;
  if (left === 0) return [{ ...row, method: 'cash' }];
  return [
    { ...row, amount: left },
    { key: row.key + 1, method: 'cash' },
  ];
}

/** One row more. It takes the rest, and those before it keep what they had. */
export function withRow(
  rows: readonly TypedPayout[],
  sum: number,
  methods: readonly string[],
): TypedPayout[] {
  const key = Math.max(...rows.map(({ key }) => key)) + 1;
  const unused = methods.find((method) => !rows.some((row) => row.method === method));
  return [...filled(rows, sum), { key, method: unused ?? methods[0] ?? '' }];
}

/** One row less; the last that stays takes the rest. */
export function withoutRow(rows: readonly TypedPayout[], key: number): TypedPayout[] {
  const kept = rows.filter((row) => row.key !== key);
  return kept.map((row, i) => (i === kept.length - 1 ? { key: row.key, method: row.method } : row));
}

/** Each row with its amount: one without takes what the others leave of the sum. */
export function filled(rows: readonly TypedPayout[], sum: number): (TypedPayout & { amount: number })[] {
  const typed = rows.reduce((total, { amount }) => total + (amount ?? 0), 0);
  const rest = Math.max(sum - typed, 0);
  return rows.map((row) => ({ ...row, amount: row.amount === undefined ? rest : (row.amount ?? 0) }));
}

/** What the rows lack of the sum; below zero where they are too much. */
export function missingOf(rows: readonly TypedPayout[], sum: number): number {
  return filled(rows, sum).reduce((rest, { amount }) => rest - amount, sum);
}

/** The rows that move money; none where nothing goes back. */
function moving(rows: readonly TypedPayout[], sum: number) {
  return sum > 0 ? filled(rows, sum).filter(({ amount }) => amount > 0) : [];
}

/** The payouts as the book is asked for them. */
export function payoutsToSend(rows: readonly TypedPayout[], sum: Money): Payout[] {
  return moving(rows, sum.minor).map(({ method, amount }) => ({
    method,
    amount: { minor: amount, currency: sum.currency },
  }));
}

/** The name of a row's amount in the form. */
export function payoutField(key: number): string {
  return `payout.${key}.amount`;
}

/** The names in the form of the fields that the book counts among the payouts it was sent. */
export function payoutNames(rows: readonly TypedPayout[], sum: number): Record<string, string> {
  return Object.fromEntries(moving(rows, sum).map(({ key }, n) => [`payouts.${n}.amount`, payoutField(key)]));
}
