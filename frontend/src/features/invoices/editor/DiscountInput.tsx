import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Discount } from '../../../api/invoices';
import { currencyDecimals, useShop } from '../../../ui';
import { parseDiscount, writeDiscount } from './discountText';

export interface DiscountInputProps extends Omit<TextInputProps, 'value' | 'onChange'> {
  currency: string;
  /** null while what is typed is no discount. */
  value: Discount | null;
  onChange: (discount: Discount | null) => void;
}

/** A discount, typed as a percentage ("10%") or as an amount ("5,00"). */
export function DiscountInput({ currency, value, onChange, error, ...input }: DiscountInputProps) {
  const shop = useShop();
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? (value ? writeDiscount(value, shop) : '');
  const { problem } = parseDiscount(text, currency, shop);
  const wrong = problem && t(`number.${problem}`, { count: decimals(text) });

  function decimals(text: string): number {
    return text.includes('%') ? 3 : currencyDecimals(currency, shop);
  }

  return (
    <TextInput
      inputMode="decimal"
      autoComplete="off"
      {...input}
      value={text}
      styles={{ input: { textAlign: 'end', fontVariantNumeric: 'tabular-nums' } }}
      error={wrong ?? error}
      onChange={(event) => {
        const text = event.currentTarget.value;
        const { discount } = parseDiscount(text, currency, shop);
        setTyped(text);
        onChange(discount);
      }}
      onBlur={() => {
        if (!problem) setTyped(null);
      }}
    />
  );
}
