import { ActionIcon, Group, Menu, Text, Title } from '@mantine/core';
import { IconDots, IconDownload, IconExternalLink, IconSend } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { openReceiptPdf, type Payment, saveReceiptPdf } from '../../../api/payments';
import { DateTimeText, formatMoney, Money, useShop } from '../../../ui';
import { useMethodName } from '../collect/methods';
import classes from './InvoicePage.module.css';
import { usePaper } from './usePaper';

interface PaymentsProps {
  payments: readonly Payment[];
  onSend: (paymentId: number) => void;
}

/** The money that came for the invoice. */
export function Payments({ payments, onSend }: PaymentsProps) {
  const { t } = useTranslation();
  return (
    <section aria-label={t('payments.title')}>
      <Title order={2} mb="xs">
        {t('payments.title')}
      </Title>
      {payments.length === 0 && <Text c="dimmed">{t('payments.none')}</Text>}
      <ul className={classes.list}>
        {payments.map((payment) => (
          <li key={payment.id}>
            <PaymentRow payment={payment} onSend={() => onSend(payment.id)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function PaymentRow({ payment, onSend }: { payment: Payment; onSend: () => void }) {
  const methodName = useMethodName();
  const { amount, method, receivedAt, number, note } = payment;
  return (
    <Group justify="space-between" wrap="nowrap" align="flex-start" gap="xs">
      <div style={{ minWidth: 0 }}>
        <Text>{methodName(method)}</Text>
        <Text size="xs" c="dimmed">
          <DateTimeText at={receivedAt} /> · <span style={{ whiteSpace: 'nowrap' }}>{number}</span>
        </Text>
        <Credit payment={payment} />
        {note && (
          <Text size="xs" style={{ overflowWrap: 'anywhere' }}>
            {note}
          </Text>
        )}
      </div>
      <Group gap={4} wrap="nowrap">
        <Text fw={600}>
          <Money amount={amount} />
        </Text>
        <ReceiptMenu payment={payment} onSend={onSend} />
      </Group>
    </Group>
  );
}

/** The part of a payment that went beyond what was due. */
function Credit({ payment }: { payment: Payment }) {
  const { t } = useTranslation();
  const shop = useShop();
  const { amount, allocations } = payment;
  const rest = allocations.reduce((left, part) => left - part.amount.minor, amount.minor);
  if (rest === 0) return null;
  return (
    <Text size="xs">{t('payments.asCredit', { amount: formatMoney({ ...amount, minor: rest }, shop) })}</Text>
  );
}

function ReceiptMenu({ payment, onSend }: { payment: Payment; onSend: () => void }) {
  const { t } = useTranslation();
  const { id, number } = payment;
  const paper = usePaper(
    () => saveReceiptPdf(id),
    () => openReceiptPdf(id),
  );
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon size="sm" aria-label={t('payments.receiptActions', { number })}>
          <IconDots size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconSend size={16} aria-hidden />} onClick={onSend}>
          {t('payments.sendReceipt')}
        </Menu.Item>
        <Menu.Item leftSection={<IconDownload size={16} aria-hidden />} onClick={paper.save}>
          {t('payments.saveReceipt')}
        </Menu.Item>
        <Menu.Item leftSection={<IconExternalLink size={16} aria-hidden />} onClick={paper.open}>
          {t('payments.openReceipt')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
