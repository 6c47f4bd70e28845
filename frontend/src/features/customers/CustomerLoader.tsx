import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { errorText } from '../../api';
import { type CustomerDetail, customerKey, getCustomer } from '../../api/customers';
import { EmptyState, Page } from '../../ui';

/** Fetches the customer of the address; says so when there is none. */
export function CustomerLoader({ children }: { children: (detail: CustomerDetail) => ReactNode }) {
  const { t, i18n } = useTranslation();
  const id = Number(useParams<{ id: string }>().id);
  const { data, error } = useQuery({
    queryKey: customerKey(id),
    queryFn: () => getCustomer(id),
    meta: { quiet: true },
  });
  if (data) return children(data);
  if (!error) return null;
  return (
    <Page title={t('customers.title')} back={{ href: '/customers', label: t('customers.title') }}>
      <EmptyState title={t('customers.notShown')}>{errorText(error, i18n)}</EmptyState>
    </Page>
  );
}
