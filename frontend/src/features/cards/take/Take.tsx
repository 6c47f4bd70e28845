import { useState } from 'react';
import { useCommand } from '../../../api';
import { type CardPayment, type CustomerCards, getCardPayment } from '../../../api/cards';
import { Silent } from './Silent';
import { TakeForm } from './TakeForm';
import { Taken } from './Taken';
import type { Chargeable } from './typed';
import type { UnpaidWays } from './Unpaid';
import { useTake } from './useTake';

/** What can follow a card payment. */
export interface TakeWays extends Omit<UnpaidWays, 'onAgain'> {
  onSendReceipt: (payment: number) => void;
}

interface TakeProps extends TakeWays {
  customerId: number;
  known: CustomerCards;
  invoices: readonly Chargeable[];
  /** Whether the only invoice is what is paid, and nothing else can be. */
  fixed?: boolean;
  /** The amount that is offered, in minor units; else all that is due. */
  proposed?: number;
}

/** A card payment: what is charged to which card, then what came of it. What was typed is still there for another try. */
export function Take({ customerId, known, invoices, fixed, proposed, ...ways }: TakeProps) {
  // As it was when the form was opened: the invoice is another one once it is paid.
  const [offered] = useState(invoices);
  const [payment, setPayment] = useState<CardPayment | null>(null);
  const form = useTake(customerId, offered, known, setPayment, proposed);
  const [again, setAgain] = useState(false);
  const { error, busy, isPending } = form.command;
  const openCharge = Number(error?.params.charge);
  const show = useCommand<void, CardPayment>({ run: () => getCardPayment(openCharge), onDone: setPayment });
  const chooseAgain = () => {
    form.command.reset();
    form.passOver(payment?.charge.cardId ?? 0);
    setPayment(null);
  };
  if (payment)
    return (
      <Taken key={payment.charge.id} payment={payment} cards={known.cards} {...ways} onAgain={chooseAgain} />
    );
  const askAgain = () => {
    setAgain(true);
    form.submit();
  };
  if (error?.code === 'gateway_silent' || (again && isPending))
    return <Silent onAgain={askAgain} busy={busy} onClose={ways.onClose} />;
  return (
    <TakeForm
      form={form}
      known={known}
      invoices={offered}
      fixed={fixed}
      onClose={ways.onClose}
      onOpen={openCharge ? () => show.submit() : undefined}
    />
  );
}
