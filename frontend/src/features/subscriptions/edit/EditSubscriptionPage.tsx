import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'wouter';
import { getSubscription, type SubscriptionDetail, subscriptionKey } from '../../../api/subscriptions';
import { EmptyState, Page } from '../../../ui';
import { subscriptionPath } from '../subscriptionPath';
import { SubscriptionForm } from './SubscriptionForm';

/** Other terms for the periods to come of a subscription. */
export default function EditSubscriptionPage() {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const id = Number(useParams<{ id: string }>().id);
  const { data, isError } = useQuery({
    queryKey: [...subscriptionKey(id), 'edit'],
    queryFn: () => getSubscription(id),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    meta: { quiet: true },
  });
  const onSaved = ({ subscription: { name } }: SubscriptionDetail) => {
    notifications.show({ message: t('subscriptions.wasSaved', { name }) });
    navigate(subscriptionPath(id));
  };
  if (isError)
    return (
      <Page title={t('subscriptions.title')}>
        <EmptyState
          title={t('subscriptions.notFound')}
          action={{ label: t('subscriptions.showAll'), onClick: () => navigate('/subscriptions') }}
        />
      </Page>
    );
  if (!data) return null;
  const { subscription } = data;
  return (
    <SubscriptionForm key={id} start={{ draft: `subscription.${id}`, subscription }} onSaved={onSaved} />
  );
}
