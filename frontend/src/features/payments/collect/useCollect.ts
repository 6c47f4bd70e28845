import { useMemo, useState } from 'react';
import { useCommand } from '../../../api';
import { collectPayment, type NewPayment, type Payment } from '../../../api/payments';
import { useShop } from '../../../ui';
import { moneyKeys } from '../moneyKeys';
import { cardGateway, storeCredit } from './methods';
import { offered, payable, spread, type TypedShares } from './spread';
import type { Account } from './useAccount';
import { useMethod } from './useMethod';
import { momentOf, type ZoneTime } from './zoneTime';

/** A payment as it is typed, what it would pay, and the command that records it. */
export function useCollect(
  customerId: number,
  { invoices, credit }: Account,
  onCollected: (payment: Payment) => void,
  startsWith?: string,
) {
  const shop = useShop();
  const [typed, setTyped] = useState<{ minor: number | null } | null>(null);
  const [typedShares, setTypedShares] = useState<TypedShares>(new Map());
  const { method, usesCredit, setMethod } = useMethod(
    startsWith === storeCredit.id && credit.minor === 0 ? undefined : startsWith,
  );
  const [received, setReceived] = useState<ZoneTime | null>(null);
  const [note, setNote] = useState('');
  const [reference, setReference] = useState('');
  const [sent, setSent] = useState<readonly number[]>([]);
  const usable = Math.min(credit.minor, payable(invoices));
  const proposal = usesCredit ? Math.min(usable, offered(invoices)) : offered(invoices);
  const minor = typed ? typed.minor : proposal || null;
  const amount = { ...credit, minor: minor ?? 0 };
  const shares = useMemo(
    () => spread(amount.minor, invoices, typedShares),
    [amount.minor, invoices, typedShares],
  );
  const collect = useCommand({
    run: (payment: NewPayment, key) => collectPayment(payment, key),
    invalidates: moneyKeys,
    fields: ['amount', 'method', 'receivedAt', 'note', 'reference', ...sent.map((_, n) => shareName(n))],
    onDone: onCollected,
  });
  const submit = () => {
    const paid = invoices
      .map(({ id }) => ({ id, minor: shares.get(id) ?? 0 }))
      .filter(({ minor }) => minor > 0);
    setSent(paid.map(({ id }) => id));
    collect.submit({
      customerId,
      method,
      amount,
      shares: paid.map(({ id, minor }) => ({ invoiceId: id, amount: { ...amount, minor } })),
      receivedAt: received ? momentOf(received, shop.timezone) : Date.now(),
      note,
      reference: takesReference(method) ? reference : '',
    });
  };
  return {
    amount,
    minor,
    setMinor: (minor: number | null) => setTyped({ minor }),
    shares,
    typedShares,
    setShare: (id: number, minor: number | null) => setTypedShares(new Map([...typedShares, [id, minor]])),
    oldestFirst: () => setTypedShares(new Map()),
    /** The field by which the book calls an invoice's share. */
    nameOf: (id: number) => (sent.includes(id) ? shareName(sent.indexOf(id)) : `invoice.${id}`),
    method,
    usesCredit,
    /** A card is charged now, which is another form. */
    charges: method === cardGateway.id,
    usable,
    chooseMethod: (next: string) => {
      // More credit than there is cannot be used: then what can be is offered.
      if (next === storeCredit.id && (minor ?? 0) > usable) setTyped(null);
      setMethod(next);
    },
    received,
    setReceived,
    note,
    setNote,
    takesReference: takesReference(method),
    reference,
    setReference,
    collect,
    submit,
  };
}

/** Cards and banks name each payment; a drawer does not. */
function takesReference(method: string): boolean {
  return method === 'card_terminal' || method === 'bank_transfer' || method === 'mobile_wallet';
}

export type Collecting = ReturnType<typeof useCollect>;

function shareName(index: number): string {
  return `allocations.${index}`;
}
