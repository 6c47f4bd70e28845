import { Button, Group, Stack, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Money as Amount } from '../../../api';
import type { CreditNote } from '../../../api/payments';
import { type Figure, Figures, Money } from '../../../ui';
import { useMethodName } from '../collect/methods';
import { usePaper } from '../usePaper';

interface RefundedProps {
  note: CreditNote;
  /** What is still due on the invoice. */
  due: Amount;
  onClose: () => void;
  onSend: () => void;
}

/** The credit note is in the book: how the money goes back, what is still due, and the paper. */
export function Refunded({ note, due, onClose, onSend }: RefundedProps) {
  const { t } = useTranslation();
  const methodName = useMethodName();
  const paper = usePaper({ kind: 'credit_note', id: note.id });
  const figures: Figure[] = [
    ...note.refunds.map(({ method, amount }) => ({
      label: methodName(method),
      value: <Money amount={amount} />,
    })),
    { label: t('refunds.dueAfter'), value: <Money amount={due} />, strong: true },
  ];
  return (
    <Stack gap="md">
      <Group gap="sm" wrap="nowrap" role="status">
        <IconCircleCheck size={28} color="var(--daybook-good)" aria-hidden />
        <div>
          <Text size="xl" fw={600} lh={1.2}>
            <Money amount={note.total} />
          </Text>
          <Text c="dimmed">{t('refunds.issued', { number: note.number })}</Text>
        </div>
      </Group>
      <Figures figures={figures} />
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onSend}>
          {t('payments.sendCreditNote')}
        </Button>
        <Button variant="default" onClick={paper.open}>
          {t('refunds.openCreditNote')}
        </Button>
        <Button onClick={onClose} autoFocus>
          {t('payments.done')}
        </Button>
      </Group>
    </Stack>
  );
}
