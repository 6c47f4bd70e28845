import { Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { errorText, useCommand } from '../../../api';
import { cardsKey, removeCard, type SavedCard } from '../../../api/cards';
import { ConfirmDialog } from '../../../ui';
import { cardName } from '../../payments/cards/cardName';

interface RemoveDialogProps {
  card: SavedCard;
  onClose: () => void;
}

/** Asks before a card is forgotten, here and at the gateway. */
export function RemoveDialog({ card, onClose }: RemoveDialogProps) {
  const { t, i18n } = useTranslation();
  const name = cardName(card);
  const remove = useCommand({
    run: removeCard,
    invalidates: [[...cardsKey]],
    fields: ['', 'id', 'card', 'cardId'],
    onDone: () => {
      notifications.show({ message: t('savedCards.removed', { card: name }) });
      onClose();
    },
  });
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('savedCards.removeTitle', { card: name })}
      confirm={t('savedCards.removeCard')}
      onConfirm={() => remove.submit(card.id)}
      busy={remove.busy}
      disabled={remove.error?.code === 'card_in_use'}
      error={remove.error && errorText(remove.error, i18n)}
      irreversible
    >
      <Text size="sm">{t('savedCards.removeText')}</Text>
    </ConfirmDialog>
  );
}
