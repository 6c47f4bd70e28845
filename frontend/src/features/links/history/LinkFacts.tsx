import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useStores } from '../../../api';
import type { LinkDetail } from '../../../api/links';
import { Figures, useCountries, useMay } from '../../../ui';
import { formatPhone } from '../../customers/phone';
import { storeName } from '../../stores/storeName';
import { useLinkMethodName } from '../useLinkMethodName';

/** Who a link is for and what was agreed, as far as it was filled in. */
export function LinkFacts({ link, cards }: LinkDetail) {
  const { t } = useTranslation();
  const country = useCountries().find(({ value }) => value === link.country)?.label;
  const stores = useStores();
  const store = stores.length > 1 && stores.find(({ id }) => id === link.storeId);
  const methods = link.methods.map(useLinkMethodName({ cards }));
  const capture = t(link.autoCapture ? 'links.yes' : 'links.no');
  const facts = [
    { label: t('links.store'), value: store ? storeName(store) : '' },
    { label: t('links.customer'), value: <CustomerName {...link} /> },
    { label: t('links.field.email'), value: link.email },
    { label: t('links.field.phone'), value: link.phone && formatPhone(link.phone) },
    { label: t('links.field.country'), value: country ?? link.country },
    { label: t('links.field.reference1'), value: link.reference1 },
    { label: t('links.reference2'), value: link.reference2 },
    { label: t('links.autoCapture'), value: link.methods.includes('card') ? capture : '' },
    { label: t('links.methods'), value: methods.join(', ') },
    { label: t('links.terms'), value: <Anchor href={link.termsUrl}>{t('links.openTerms')}</Anchor> },
    { label: t('links.createdBy'), value: link.creatorName },
  ];
  return <Figures figures={facts.filter(({ value }) => value !== '')} />;
}

/** The customer's name, and the way to the page of one whom the book knows. */
function CustomerName({ customerId, customerName }: LinkDetail['link']) {
  const { t } = useTranslation();
  const may = useMay();
  if (customerId === 0 || !may('see')) return customerName || '–';
  return <Anchor href={`#/customers/${customerId}`}>{customerName || t('links.openCustomer')}</Anchor>;
}
