import { Alert, Button, Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { errorText, openExternal, useCommand } from '../../../api';
import { type CardPayment, cardsKey, endCardPayment } from '../../../api/cards';
import { LinkAddress } from '../../links/LinkAddress';
import { moneyKeys } from '../../payments/moneyKeys';
import { Waiting } from '../Waiting';
import { useDeclined } from './useDeclined';

interface AtGatewayProps {
  payment: CardPayment;
  onClose: () => void;
}

/** The gateway's page is open, or the gateway has not answered: Daybook keeps asking, and this may be left. */
export function AtGateway({ payment, onClose }: AtGatewayProps) {
  const { t, i18n } = useTranslation();
  const declined = useDeclined();
  const { charge, page } = payment;
  const end = useCommand({
    run: endCardPayment,
    invalidates: [...moneyKeys, [...cardsKey]],
    fields: [''],
  });
  return (
    <Stack gap="md">
      <Waiting title={t(page ? 'terminal.waiting' : 'terminal.asking')}>
        {t(page ? 'terminal.waitingText' : 'terminal.askingText')}
      </Waiting>
      {page && charge.failure && (
        <Alert color="yellow" role="status">
          {declined(charge.failure)} {t('terminal.anotherOnPage')}
        </Alert>
      )}
      {page && <LinkAddress url={page} label={t('savedCards.pageUrl')} />}
      {end.error && <Alert color="red">{errorText(end.error, i18n)}</Alert>}
      <Group justify="space-between" gap="xs">
        {page && (
          <Button variant="subtle" px="xs" onClick={() => openExternal(page)}>
            {t('savedCards.openPage')}
          </Button>
        )}
        <Group gap="xs" ms="auto">
          <Button variant="default" onClick={() => end.submit(charge.id)} loading={end.busy}>
            {t(charge.cardId ? 'terminal.askAgain' : 'savedCards.closePage')}
          </Button>
          <Button onClick={onClose} autoFocus>
            {t(page ? 'savedCards.leaveOpen' : 'ui.close')}
          </Button>
        </Group>
      </Group>
    </Stack>
  );
}
