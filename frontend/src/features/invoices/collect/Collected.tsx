import { Button, Group, Stack, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Money as Amount } from '../../../api';
import { openReceiptPdf, type Payment, saveReceiptPdf } from '../../../api/payments';
import { type Figure, Figures, Money } from '../../../ui';
import { usePaper } from '../page/usePaper';
import { useMethodName } from './methods';

interface CollectedProps {
  payment: Payment;
  /** What was due before. */
  due: Amount;
  onClose: () => void;
  onSend: () => void;
}

/** The money is in the book: what is still due, and the receipt. */
export function Collected({ payment, due, onClose, onSend }: CollectedProps) {
  const { t } = useTranslation();
  const methodName = useMethodName();
  const { id, amount, method, number } = payment;
  const paper = usePaper(
    () => saveReceiptPdf(id),
    () => openReceiptPdf(id),
  );
  const rest = due.minor - amount.minor;
  const figures: Figure[] = [{ label: t('payments.receipt'), value: number }];
  if (rest < 0) {
    figures.push({ label: t('payments.credit'), value: <Money amount={{ ...due, minor: -rest }} /> });
  }
  figures.push({
    label: t('payments.stillDue'),
    value: <Money amount={{ ...due, minor: Math.max(rest, 0) }} />,
    strong: true,
  });
  return (
    <Stack gap="md">
      <Group gap="sm" wrap="nowrap" role="status">
        <IconCircleCheck size={28} color="var(--daybook-good)" aria-hidden />
        <div>
          <Text size="xl" fw={600} lh={1.2}>
            <Money amount={amount} />
          </Text>
          <Text c="dimmed">{t('payments.collected', { method: methodName(method) })}</Text>
        </div>
      </Group>
      <Figures figures={figures} />
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onSend}>
          {t('payments.sendReceipt')}
        </Button>
        <Button variant="default" onClick={paper.open}>
          {t('payments.openReceipt')}
        </Button>
        <Button onClick={onClose} autoFocus>
          {t('payments.done')}
        </Button>
      </Group>
    </Stack>
  );
}
