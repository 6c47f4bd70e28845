import { useQuery } from '@tanstack/react-query';
import { customerKey, getCustomer } from '../../api/customers';
import { AddCardDialog } from '../cards/request/AddCardDialog';
import { RequestCardDialog } from '../cards/request/RequestCardDialog';

/** The ways to a card of a customer: it is typed here, or asked for. */
export type CardWay = 'addCard' | 'requestCard';

interface GetCardProps {
  way: CardWay;
  customerId: number;
  onClose: () => void;
}

/** Gets a card of a customer who is known by number only. */
export function GetCard({ way, customerId, onClose }: GetCardProps) {
  const { data } = useQuery({ queryKey: customerKey(customerId), queryFn: () => getCustomer(customerId) });
  if (!data) return null;
  const { customer } = data;
  if (way === 'addCard') return <AddCardDialog customer={customer} onClose={onClose} />;
  return <RequestCardDialog customer={customer} onClose={onClose} />;
}
