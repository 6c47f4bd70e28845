import { Text } from '@mantine/core';
import { DecimalInput, type NumberInputProps } from './DecimalInput';
import { currencyDecimals } from './money';
import { useShop } from './shop';

export interface MoneyInputProps extends NumberInputProps {
  /** ISO 4217; the shop's own unless another is given. */
  currency?: string;
}

/** An amount in minor units, typed the way the shop writes it. */
export function MoneyInput({ currency, ...input }: MoneyInputProps) {
  const shop = useShop();
  const code = currency ?? shop.currency;
  const decimals = currencyDecimals(code);
  return (
    <DecimalInput
      rightSection={<Unit>{code}</Unit>}
      rightSectionWidth="3rem"
      rightSectionPointerEvents="none"
      {...input}
      format={{ locale: shop.locale, decimals }}
      leastDecimals={decimals}
    />
  );
}

/** A quantity in thousandths. */
export function QuantityInput(input: NumberInputProps) {
  const { locale } = useShop();
  return <DecimalInput {...input} format={{ locale, decimals: 3 }} />;
}

/** A rate in thousandths of a percent, at most 100 %. */
export function RateInput(input: NumberInputProps) {
  const { locale } = useShop();
  return (
    <DecimalInput
      rightSection={<Unit>%</Unit>}
      rightSectionPointerEvents="none"
      max={100_000}
      {...input}
      format={{ locale, decimals: 3 }}
    />
  );
}

function Unit({ children }: { children: string }) {
  return (
    <Text span size="xs" c="dimmed">
      {children}
    </Text>
  );
}
