import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardLinkDetail } from '../../../api/cards';
import type { Customer } from '../../../api/customers';
import { CardDialogFrame } from '../CardDialogFrame';
import { useCustomerCards } from '../useCustomerCards';
import { RequestCardForm } from './RequestCardForm';
import { Requested } from './Requested';

interface RequestCardDialogProps {
  customer: Customer;
  onClose: () => void;
}

/** Request Card Details: a link by which the customer leaves a card with the gateway, by email or SMS. */
export function RequestCardDialog({ customer, onClose }: RequestCardDialogProps) {
  const { t } = useTranslation();
  const known = useCustomerCards(customer.id);
  const [created, setCreated] = useState<CardLinkDetail | null>(null);
  return (
    <CardDialogFrame
      title={t(created ? 'savedCards.requested' : 'savedCards.request')}
      known={known}
      onClose={onClose}
      size={created ? 'lg' : '32rem'}
    >
      {created ? (
        <Requested detail={created} onClose={onClose} />
      ) : (
        <RequestCardForm customer={customer} onCreated={setCreated} onClose={onClose} />
      )}
    </CardDialogFrame>
  );
}
