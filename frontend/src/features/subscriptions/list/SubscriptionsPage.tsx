import { useDebouncedValue } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation, useSearchParams } from 'wouter';
import { findSubscriptions, type SubscriptionRow, subscriptionsKey } from '../../../api/subscriptions';
import { DataTable, Page, useRemembered } from '../../../ui';
import { SubscriptionPanel } from '../panel/SubscriptionPanel';
import { subscriptionPath } from '../subscriptionPath';
import { BillNow } from './BillNow';
import { FilterBar } from './FilterBar';
import { everything, queryOf, type Shown } from './filters';
import { NoSubscriptions } from './NoSubscriptions';
import { useColumns } from './useColumns';

/** What is billed again and again: what is past due first, then by the next day. One of them opens beside the list. */
export default function SubscriptionsPage() {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const [params] = useSearchParams();
  const openId = Number(params.get('open'));
  const [shown, setShown] = useRemembered<Shown>('subscriptions', everything);
  const [search] = useDebouncedValue(shown.search.trim(), 80);
  const query = queryOf({ ...shown, search });
  return (
    <Page
      fill
      title={t('subscriptions.title')}
      primary={{
        label: t('subscriptions.new'),
        onClick: () => navigate('/subscriptions/new'),
        icon: <IconPlus size={16} aria-hidden />,
        needs: 'sell',
      }}
      actions={<BillNow />}
      filters={<FilterBar shown={shown} onChange={setShown} />}
    >
      <DataTable<SubscriptionRow>
        name="subscriptions"
        label={t('subscriptions.title')}
        columns={useColumns()}
        queryKey={[...subscriptionsKey, 'list', query]}
        fetchPage={(cursor) => findSubscriptions({ ...query, cursor })}
        rowId={rowId}
        openId={openId ? String(openId) : null}
        onOpen={({ id }) => navigate(subscriptionPath(id), { replace: true })}
        empty={<NoSubscriptions shown={{ ...shown, search }} onAll={() => setShown(everything)} />}
      />
      {openId > 0 && (
        <SubscriptionPanel
          key={openId}
          id={openId}
          onClose={() => navigate('/subscriptions', { replace: true })}
        />
      )}
    </Page>
  );
}

function rowId({ id }: SubscriptionRow): string {
  return String(id);
}
