import { useState } from 'react';
import { useCommand } from '../../../api';
import { type CardLinkDetail, type NewCardRequest, requestCard } from '../../../api/cards';
import type { Customer } from '../../../api/customers';
import { useLastStore } from '../../stores/useLastStore';
import { afterCardLink } from '../links/afterCardLink';

/** How a link reaches the customer. */
export type Sending = 'email' | 'sms';

/** A request for a card as it is typed; only the contact that is used goes with it. */
export interface TypedRequest extends Omit<NewCardRequest, 'sending'> {
  sending: Sending;
}

/** What is known of a request before it is typed: a customer without an email address gets an SMS. */
export function startOf({ id, email, phone, language }: Customer, storeId: number): TypedRequest {
  const sending = email || !phone ? 'email' : 'sms';
  return { storeId, customerId: id, sending, email, phone, language };
}

/** A request for a card as it is typed, and the command that sends it. */
export function useRequestCard(customer: Customer, onCreated: (detail: CardLinkDetail) => void) {
  const [store, rememberStore] = useLastStore();
  const [value, setValue] = useState(() => startOf(customer, store));
  const { sending } = value;
  const command = useCommand({
    run: (request: NewCardRequest, key) => requestCard(request, key),
    invalidates: afterCardLink,
    fields: ['', 'storeId', sending === 'email' ? 'email' : 'phone', 'language'],
    onDone: onCreated,
  });
  const submit = () => {
    rememberStore(value.storeId);
    command.submit({
      ...value,
      email: sending === 'email' ? value.email : '',
      phone: sending === 'sms' ? value.phone : '',
    });
  };
  const patch = (change: Partial<TypedRequest>) => setValue({ ...value, ...change });
  return { value, patch, submit, command };
}
