import { Button, Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CardPayment, SavedCard } from '../../../api/cards';
import { May } from '../../../ui';
import { cardName } from '../../payments/cards/cardName';
import { Outcome } from '../Outcome';
import { standingOf } from './outcome';
import { useDeclined } from './useDeclined';

/** The ways on where a card was not charged. */
export interface UnpaidWays {
  /** Back to the choice of a card. */
  onAgain?: () => void;
  onClose: () => void;
  /** The invoice is paid in another way. */
  onCollect?: () => void;
  /** The customer is sent a link, to pay and confirm it there. */
  onRequest?: () => void;
}

interface UnpaidProps extends UnpaidWays {
  payment: CardPayment;
  /** The customer's cards, of which one may have been charged. */
  cards: readonly SavedCard[];
}

/** Nothing was charged: why, and what can be done instead. */
export function Unpaid({ payment, cards, onAgain, onClose, onCollect, onRequest }: UnpaidProps) {
  const { t } = useTranslation();
  const declined = useDeclined();
  const { charge } = payment;
  const card = cards.find(({ id }) => id === charge.cardId);
  const free = charge.invoiceId === 0;
  const over = standingOf(payment) === 'declined';
  return (
    <Stack gap="lg">
      {over ? (
        <Outcome good={false} title={declined(charge.failure)}>
          {card && `${t('terminal.nothingCharged', { card: cardName(card) })} `}
          {t(charge.failure === 'authentication_failed' ? 'terminal.letConfirm' : 'terminal.whatNow')}
        </Outcome>
      ) : (
        <Outcome good={false} title={t('terminal.closed')}>
          {t('terminal.closedText')}
        </Outcome>
      )}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          {t('ui.close')}
        </Button>
        {!free && onCollect && (
          <Button variant="default" onClick={onCollect}>
            {t('terminal.otherMethod')}
          </Button>
        )}
        {free && onRequest && (
          <May needs="ownLinks">
            <Button variant="default" onClick={onRequest}>
              {t('customers.requestPayment')}
            </Button>
          </May>
        )}
        {onAgain && (
          <Button onClick={onAgain} autoFocus>
            {t(over ? 'terminal.anotherCard' : 'ui.tryAgain')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
