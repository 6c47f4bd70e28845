import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Balance, Invoice } from '../../../api/invoices';
import { May, useFocusReturn } from '../../../ui';

interface NoVoidProps {
  invoice: Invoice;
  noVoid: string;
  onClose: () => void;
  onRefund: () => void;
  onRelease?: () => void;
}

/** Why an invoice cannot be voided, and the right way. */
export function NoVoid({ invoice, noVoid, onClose, onRefund, onRelease }: NoVoidProps) {
  const { t } = useTranslation();
  useFocusReturn();
  const { number, balance } = invoice;
  const held = noVoid === 'authorised';
  const refundable = !held && !balance.voided && balance.credited.minor < balance.total.minor;
  return (
    <Modal
      opened
      onClose={onClose}
      title={<Text fw={600}>{t('refunds.noVoidOf', { number })}</Text>}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <Stack gap="md">
        <Text>
          {noVoid === 'credited' && !refundable
            ? t('refunds.allRefunded')
            : t(`errors.${noVoid}`, {
                number,
                limit: limitOf(noVoid, balance),
                defaultValue: t('errors.not_issued'),
              })}
        </Text>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('ui.close')}
          </Button>
          {held && onRelease && (
            <May needs="capture">
              <Button onClick={onRelease} data-autofocus>
                {t('cards.release')}
              </Button>
            </May>
          )}
          {refundable && (
            <Button onClick={onRefund} data-autofocus>
              {t('refunds.refundItems')}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}

function limitOf(noVoid: string, { credited, paid, refunded }: Balance) {
  return noVoid === 'credited' ? credited : { ...paid, minor: paid.minor - refunded.minor };
}
