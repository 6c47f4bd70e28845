import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { getInvoice, invoiceKey } from '../../api/invoices';

/** Says which characters the PDF cannot show, while they can still be replaced. */
export function Unprintable({ id }: { id: number }) {
  const { t } = useTranslation();
  const { data } = useQuery({
    queryKey: invoiceKey(id),
    queryFn: () => getInvoice(id),
    meta: { quiet: true },
  });
  if (!data?.unprintable) return null;
  return (
    <Text c="var(--daybook-waiting)" mt="xs">
      {t('invoices.unprintable', { characters: [...data.unprintable].join(' ') })}
    </Text>
  );
}
