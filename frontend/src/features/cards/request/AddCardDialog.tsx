import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import type { Customer } from '../../../api/customers';
import { Refused } from '../../links/create/Refused';
import { CardDialogFrame } from '../CardDialogFrame';
import { isOpen } from '../links/ways';
import { useCustomerCards } from '../useCustomerCards';
import { Adding } from './Adding';
import { useSetup } from './useSetup';

interface AddCardDialogProps {
  customer: Customer;
  onClose: () => void;
}

/** Add Card: the gateway's page opens in the browser, and the dialog waits for the card that is typed there. */
export function AddCardDialog({ customer, onClose }: AddCardDialogProps) {
  const { t } = useTranslation();
  const known = useCustomerCards(customer.id);
  const { detail, start, error, busy } = useSetup(customer);
  const leave = () => {
    if (detail && isOpen(detail)) notifications.show({ message: t('savedCards.pageStays') });
    onClose();
  };
  return (
    <CardDialogFrame title={t('savedCards.add')} known={known} onClose={leave}>
      {detail && <Adding detail={detail} onAgain={start} onLeave={leave} onClose={onClose} />}
      {!detail && error && (
        <>
          <Refused error={error} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('ui.cancel')}
            </Button>
            <Button onClick={start} loading={busy}>
              {t('ui.tryAgain')}
            </Button>
          </Group>
        </>
      )}
    </CardDialogFrame>
  );
}
