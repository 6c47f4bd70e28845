import { Text } from '@mantine/core';
import { DecimalInput, type NumberInputProps } from './DecimalInput';
import { moneyFormat } from './money';
import { useShop } from './shop';

export interface MoneyInputProps extends NumberInputProps {
  /** ISO 4217; the shop's own unless another is given. */
  currency?: string;
}

/** An amount in minor units, typed the way the shop writes it. */
export function MoneyInput({ currency, ...input }: MoneyInputProps) {
  const shop = useShop();
  const code = currency ?? shop.currency;
  return (
    <DecimalInput
      rightSection={<Unit>{code}</Unit>}
      rightSectionWidth="3rem"
      rightSectionPointerEvents="none"
      {...input}
      format={moneyFormat(code, shop)}
      allDecimals
    />
  );
}

/** A quantity in thousandths. */
export function QuantityInput(input: NumberInputProps) {
  const { notation } = useShop();
  return <DecimalInput {...input} format={{ notation, decimals: 3 }} />;
}

/** A whole number. */
export function CountInput(input: NumberInputProps) {
  const { notation } = useShop();
  return <DecimalInput {...input} format={{ notation, decimals: 0 }} />;
}

/** A rate in thousandths of a percent, at most 100 %. */
export function RateInput(input: NumberInputProps) {
  const { notation } = useShop();
  return (
    <DecimalInput
      rightSection={<Unit>%</Unit>}
      rightSectionPointerEvents="none"
      max={100_000}
      {...input}
      format={{ notation, decimals: 3, marks: ['%'] }}
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
