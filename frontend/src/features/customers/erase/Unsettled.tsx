import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AccountSums } from '../../../api/customers';
import { type Figure, Figures, Money, useFocusReturn } from '../../../ui';

export interface UnsettledProps {
  sums: AccountSums;
  onClose: () => void;
  onCollect: () => void;
  onPayOut: () => void;
}

/** Why a customer cannot be erased yet, and what to do first. */
export function Unsettled({ sums, onClose, onCollect, onPayOut }: UnsettledProps) {
  const { t } = useTranslation();
  useFocusReturn();
  const { due, credit } = sums;
  const figures: Figure[] = [];
  if (due.minor > 0) figures.push({ label: t('customers.balance'), value: <Money amount={due} /> });
  if (credit.minor > 0)
    figures.push({ label: t('customers.erase.credit'), value: <Money amount={credit} /> });
  return (
    <Modal
      opened
      onClose={onClose}
      title={<Text fw={600}>{t('customers.erase.notYet')}</Text>}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <Stack gap="md">
        <Text>{t('errors.unsettled')}</Text>
        <Figures figures={figures} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('ui.close')}
          </Button>
          {credit.minor > 0 && (
            <Button variant={due.minor > 0 ? 'default' : 'filled'} onClick={onPayOut}>
              {t('account.storeCredit.payOut')}
            </Button>
          )}
          {due.minor > 0 && <Button onClick={onCollect}>{t('payments.collect')}</Button>}
        </Group>
      </Stack>
    </Modal>
  );
}
