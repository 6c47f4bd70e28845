import { Text, type TextProps } from '@mantine/core';
import type { Money as Amount } from '../api';
import { formatMoney } from './money';
import { useShop } from './shop';

export interface MoneyProps extends Omit<TextProps, 'children'> {
  amount: Amount;
}

/** An amount as the shop writes it, in figures of equal width. */
export function Money({ amount, ...text }: MoneyProps) {
  const shop = useShop();
  return (
    <Text span inherit {...text} style={{ whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' }}>
      {formatMoney(amount, shop)}
    </Text>
  );
}
