import { Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorText, useCommand } from '../../../api';
import { type Charge, type NewRelease, releaseCard } from '../../../api/payments';
import { ConfirmDialog, formatMoney, useShop } from '../../../ui';
import { afterCard } from './afterCard';
import { cardName } from './cardName';

/** Release: the shop gives up what the card was authorised for. */
export function ReleaseDialog({ card, onClose }: { card: Charge; onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const shop = useShop();
  const [before] = useState(card);
  const command = useCommand({
    run: (input: NewRelease, key) => releaseCard(input, key),
    invalidates: afterCard,
    fields: [''],
    onDone: onClose,
  });
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      irreversible
      title={t('cards.releaseOf', { card: cardName(before) })}
      confirm={t('cards.releaseAmount', { amount: formatMoney(before.amount, shop) })}
      onConfirm={() => command.submit({ chargeId: before.id })}
      busy={command.busy}
      error={command.error ? errorText(command.error, i18n) : null}
    >
      <Text size="sm">{t('cards.releaseHint')}</Text>
    </ConfirmDialog>
  );
}
