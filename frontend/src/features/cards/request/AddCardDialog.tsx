import { Alert, Button, Group, Stack } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorText, openExternal, useCommand } from '../../../api';
import { type CardLinkDetail, requestCard } from '../../../api/cards';
import type { Customer } from '../../../api/customers';
import { useLastStore } from '../../stores/useLastStore';
import { CardDialogFrame } from '../CardDialogFrame';
import { afterCardLink } from '../links/afterCardLink';
import { useCustomerCards } from '../useCustomerCards';
import { Adding } from './Adding';

interface AddCardDialogProps {
  customer: Customer;
  onClose: () => void;
}

/** Add Card: the gateway's page opens in the browser, and the dialog waits for the card that is typed there. */
export function AddCardDialog(props: AddCardDialogProps) {
  const { t } = useTranslation();
  const known = useCustomerCards(props.customer.id);
  return (
    <CardDialogFrame title={t('savedCards.add')} known={known} onClose={props.onClose}>
      <AddCard {...props} />
    </CardDialogFrame>
  );
}

function AddCard({ customer, onClose }: AddCardDialogProps) {
  const { t, i18n } = useTranslation();
  const { link, start, error, busy } = useSetup(customer);
  if (link) return <Adding key={link.link.id} detail={link} onAgain={start} onClose={onClose} />;
  if (!error) return null;
  return (
    <Stack gap="md">
      <Alert color="red">{errorText(error, i18n)}</Alert>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          {t('ui.cancel')}
        </Button>
        <Button onClick={start} loading={busy}>
          {t('ui.tryAgain')}
        </Button>
      </Group>
    </Stack>
  );
}

/** Asks for a page as soon as the dialog is there, and opens it. */
function useSetup({ id, language }: Customer) {
  const [storeId] = useLastStore();
  const [link, setLink] = useState<CardLinkDetail | null>(null);
  const { submit, error, busy } = useCommand({
    run: requestCard,
    invalidates: afterCardLink,
    fields: ['', 'storeId', 'customerId', 'language'],
    onDone: (made) => {
      setLink(made);
      if (made.page) openExternal(made.page);
    },
  });
  const start = () => submit({ storeId, customerId: id, sending: '', email: '', phone: '', language });
  const first = useRef<(() => void) | null>(start);
  useEffect(() => {
    first.current?.();
    first.current = null;
  }, []);
  return { link, start, error, busy };
}
