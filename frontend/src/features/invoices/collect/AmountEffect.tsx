import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Money } from '../../../api';
import { formatMoney, useShop } from '../../../ui';

/** What an amount would mean for what is due, while it is typed. */
export function AmountEffect({ amount, due }: { amount: Money; due: Money }) {
  const { t } = useTranslation();
  const shop = useShop();
  const rest = due.minor - amount.minor;
  const size = formatMoney({ minor: Math.abs(rest), currency: due.currency }, shop);
  return (
    <Text size="xs" c="dimmed" mt={4} role="status">
      {rest === 0 && t('payments.paysAll')}
      {rest > 0 && t('payments.leaves', { amount: size })}
      {rest < 0 && t('payments.becomesCredit', { amount: size })}
    </Text>
  );
}
