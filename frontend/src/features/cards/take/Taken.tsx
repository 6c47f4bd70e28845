import { useQuery } from '@tanstack/react-query';
import { type CardPayment, cardPaymentKey, getCardPayment, type SavedCard } from '../../../api/cards';
import { AtGateway } from './AtGateway';
import { standingOf } from './outcome';
import { Paid } from './Paid';
import { Unpaid, type UnpaidWays } from './Unpaid';

interface TakenProps extends UnpaidWays {
  payment: CardPayment;
  cards: readonly SavedCard[];
  onSendReceipt: (payment: number) => void;
}

/** What comes of a card payment, told as it happens. */
export function Taken({ payment: begun, cards, onSendReceipt, ...ways }: TakenProps) {
  const { id } = begun.charge;
  const { data: payment = begun } = useQuery({
    queryKey: cardPaymentKey(id),
    queryFn: () => getCardPayment(id),
  });
  switch (standingOf(payment)) {
    case 'paid':
      return <Paid payment={payment} onClose={ways.onClose} onSendReceipt={onSendReceipt} />;
    case 'page':
    case 'asking':
      return <AtGateway payment={payment} onClose={ways.onClose} />;
    default:
      return <Unpaid payment={payment} cards={cards} {...ways} />;
  }
}
