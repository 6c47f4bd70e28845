import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { getInvoice, invoiceKey } from '../../../api/invoices';
import { DateTimeText, Figures, Money, Section } from '../../../ui';
import { useMethodName } from '../../payments/collect/methods';
import classes from '../links.module.css';
import { receiptsOf } from './receipts';

/** What came of a completed order's money, how and when, and what is still due. */
export function Received({ invoiceId }: { invoiceId: number }) {
  const { t } = useTranslation();
  const methodName = useMethodName();
  const { data: detail } = useQuery({
    queryKey: invoiceKey(invoiceId),
    queryFn: () => getInvoice(invoiceId),
  });
  if (!detail) return null;
  const receipts = receiptsOf(detail);
  const { due } = detail.invoice.balance;
  return (
    <Section title={t('links.received')}>
      {receipts.length === 0 && <Text c="dimmed">{t('links.nothingReceived')}</Text>}
      <ul className={classes.events}>
        {receipts.map(({ number, method, gateway, at, amount }) => (
          <li key={number}>
            <span>
              {methodName(method, gateway)} <DateTimeText at={at} />
            </span>
            <Money amount={amount} />
          </li>
        ))}
      </ul>
      <Figures figures={[{ label: t('links.stillDue'), value: <Money amount={due} />, strong: true }]} />
    </Section>
  );
}
