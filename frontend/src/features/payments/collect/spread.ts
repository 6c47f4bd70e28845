/** An invoice that a payment can pay; amounts in minor units of the payment's currency. */
export interface Payable {
  id: number;
  number: string;
  dueDate: string;
  due: number;
  /** Comes back where a payment goes beyond what is due. */
  writtenOff: number;
}

/** What invoices get of a payment, in minor units by invoice. */
export type Shares = ReadonlyMap<number, number>;

/** What was typed as shares; null is an empty field. */
export type TypedShares = ReadonlyMap<number, number | null>;

/**
 * Spreads an amount over invoices, the first one first: what is due of each, then what was written off. A share that was
 * typed stays as it is, and the others share what it leaves.
 */
export function spread(amount: number, invoices: readonly Payable[], typed: TypedShares): Shares {
  const shares = new Map(invoices.map(({ id }) => [id, typed.get(id) ?? 0]));
  let rest = Math.max(0, restOf(amount, shares));
  for (const part of ['due', 'writtenOff'] as const) {
    for (const invoice of invoices) {
      if (typed.has(invoice.id)) continue;
      const taken = Math.min(rest, invoice[part]);
      shares.set(invoice.id, (shares.get(invoice.id) ?? 0) + taken);
      rest -= taken;
    }
  }
  return shares;
}

/** What the shares leave of the amount: it becomes credit. Below zero they take more than there is. */
export function restOf(amount: number, shares: Shares): number {
  return amount - sum([...shares.values()]);
}

/** What is still due on the invoices after their shares. */
export function stillDue(invoices: readonly Payable[], shares: Shares): number {
  return sum(invoices.map(({ id, due }) => Math.max(0, due - (shares.get(id) ?? 0))));
}

/** How much of what was written off the shares bring back. */
export function recovered(invoices: readonly Payable[], shares: Shares): number {
  const beyond = ({ id, due }: Payable) => Math.max(0, (shares.get(id) ?? 0) - due);
  return sum(invoices.map((invoice) => Math.min(beyond(invoice), invoice.writtenOff)));
}

/** What is offered to be paid: all that is due, or what was written off where nothing is. */
export function offered(invoices: readonly Payable[]): number {
  return sum(invoices.map(({ due }) => due)) || sum(invoices.map(({ writtenOff }) => writtenOff));
}

/** The most that invoices can take. */
export function payable(invoices: readonly Payable[]): number {
  return sum(invoices.map(({ due, writtenOff }) => due + writtenOff));
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
