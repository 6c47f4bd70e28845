import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Money } from '../../../api';

interface AmountEffectProps {
  amount: Money;
  /** On the invoice that is paid; absent for a free sale. */
  due?: Money;
}

/** What an amount would mean for the invoice, while it is typed. */
export function AmountEffect({ amount, due }: AmountEffectProps) {
  const { t } = useTranslation();
  const left = due ? due.minor - amount.minor : 0;
  const said = () => {
    if (!due) return t('terminal.thenInvoice');
    if (left < 0) return t('errors.too_much', { limit: due });
    return left === 0 ? t('payments.paysAll') : t('payments.leaves', { amount: { ...due, minor: left } });
  };
  return (
    <Text size="xs" c={left < 0 ? 'var(--mantine-color-error)' : 'dimmed'} mt={4} role="status">
      {said()}
    </Text>
  );
}
