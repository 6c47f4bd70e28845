import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Invoice } from '../../../api/invoices';

/** Says why nothing of an invoice can be refunded. */
export function NothingToRefund({ invoice, onClose }: { invoice: Invoice; onClose: () => void }) {
  const { t } = useTranslation();
  const { number, balance } = invoice;
  return (
    <Stack gap="md">
      <Text>{balance.voided ? t('errors.void', { number }) : t('refunds.allRefunded')}</Text>
      <Group justify="flex-end">
        <Button onClick={onClose} data-autofocus>
          {t('ui.close')}
        </Button>
      </Group>
    </Stack>
  );
}
