import { Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorText, useCommand } from '../../../api';
import { type Charge, captureCard, type NewCapture } from '../../../api/payments';
import { ConfirmDialog, Form, formatMoney, Money, useShop } from '../../../ui';
import { AmountField } from '../correct/AmountField';
import { afterCard } from './afterCard';
import { cardName } from './cardName';

/** Capture: the shop takes what the card was authorised for, or a part of it. */
export function CaptureDialog({ card, onClose }: { card: Charge; onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const shop = useShop();
  // As it was when the dialog was opened; it is captured afterwards.
  const [before] = useState(card);
  const { id, amount: held } = before;
  const [minor, setMinor] = useState<number | null>(held.minor);
  const amount = { ...held, minor: minor ?? 0 };
  const command = useCommand({
    run: (input: NewCapture, key) => captureCard(input, key),
    invalidates: afterCard,
    fields: ['', 'amount'],
    onDone: onClose,
  });
  const submit = () => command.submit({ chargeId: id, amount });
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('cards.captureOf', { card: cardName(before) })}
      confirm={t('cards.captureAmount', { amount: formatMoney(amount, shop) })}
      onConfirm={submit}
      busy={command.busy}
      disabled={amount.minor === 0}
      error={command.error?.field === '' ? errorText(command.error, i18n) : null}
      figures={[
        { label: t('cards.authorised'), value: <Money amount={held} /> },
        { label: t('cards.captured'), value: <Money amount={amount} /> },
        {
          label: t('cards.givenUp'),
          value: <Money amount={{ ...held, minor: Math.max(held.minor - amount.minor, 0) }} />,
          strong: true,
        },
      ]}
    >
      <Form id="capture" careful errors={command.fieldErrors} onSubmit={submit}>
        <AmountField value={minor} limit={held} onChange={setMinor} />
      </Form>
      <Text size="sm">{t('cards.captureHint')}</Text>
    </ConfirmDialog>
  );
}
