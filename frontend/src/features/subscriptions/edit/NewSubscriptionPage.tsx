import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useSearchParams } from 'wouter';
import { getItem } from '../../../api/items';
import { newSubscription, type SubscriptionDetail } from '../../../api/subscriptions';
import { useLastStore } from '../../stores/useLastStore';
import { subscriptionPath } from '../subscriptionPath';
import { SubscriptionForm } from './SubscriptionForm';
import type { Start } from './useSubscriptionForm';

/** A new subscription: for the customer (?customer=12) or of the item (?item=5) in the address, or from nothing. */
export default function NewSubscriptionPage() {
  const [asked] = useSearchParams();
  const customer = Number(asked.get('customer')) || 0;
  const item = Number(asked.get('item')) || 0;
  return <NewSubscription key={`${customer}.${item}`} customer={customer} item={item} />;
}

function NewSubscription({ customer, item }: { customer: number; item: number }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const [last] = useLastStore();
  const [store] = useState(last);
  const { data: start } = useQuery({
    queryKey: ['newSubscription', store, customer, item],
    queryFn: () => startOf(store, customer, item),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const onSaved = ({ subscription: { id, name }, periods }: SubscriptionDetail) => {
    notifications.show({ message: t('subscriptions.wasCreated', { name, count: periods.length }) });
    navigate(subscriptionPath(id));
  };
  return start ? <SubscriptionForm start={start} onSaved={onSaved} /> : null;
}

async function startOf(store: number, customer: number, item: number): Promise<Start> {
  const subscription = await newSubscription(store, customer);
  return {
    draft: draftOf(customer, item),
    subscription,
    ...(item !== 0 && { item: await getItem(item) }),
  };
}

/** What is typed for a customer is forgotten with the customer's own drafts. */
function draftOf(customer: number, item: number): string {
  if (customer) return `customer.${customer}.subscription`;
  return item ? `subscription.item.${item}` : 'subscription.new';
}
