import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type NumberFormat, type ParsedNumber, parseNumber, writeNumber, writeTrimmed } from './number';

export interface NumberInputProps
  extends Omit<TextInputProps, 'value' | 'defaultValue' | 'onChange' | 'type'> {
  /** Whole units (cents, thousandths); null is an empty field. */
  value: number | null;
  /** Units as typed; null with a problem when the text is not such a number. */
  onChange: (units: number | null, problem: ParsedNumber['problem']) => void;
  allowNegative?: boolean;
  /** Highest value, in units. */
  max?: number;
}

interface DecimalInputProps extends NumberInputProps {
  format: NumberFormat;
  /** Decimals are shown even when they are zero. */
  allDecimals?: boolean;
}

/** A field for exact decimal numbers. It keeps what was typed, and once left writes a number as it was understood. */
export function DecimalInput({
  format,
  allDecimals = false,
  value,
  onChange,
  error,
  ...props
}: DecimalInputProps) {
  const { allowNegative = false, max = Number.MAX_SAFE_INTEGER, onBlur, ...input } = props;
  const { t } = useTranslation();
  const written = allDecimals ? writeNumber : writeTrimmed;
  const write = (units: number | null) => (units === null ? '' : written(units, format));
  const [typed, setTyped] = useState({ text: write(value), units: value, left: true });
  const text = typed.units === value ? typed.text : write(value);
  const read = (text: string) => limited(parseNumber(text, format), allowNegative, max);
  const { problem } = read(text);
  return (
    <TextInput
      inputMode="decimal"
      autoComplete="off"
      {...input}
      value={text}
      styles={{ input: { textAlign: 'end', fontVariantNumeric: 'tabular-nums' } }}
      error={problem && (typed.left || error) ? t(`number.${problem}`, { count: format.decimals }) : error}
      onChange={(event) => {
        const text = event.currentTarget.value;
        const { units, problem } = read(text);
        setTyped({ text, units, left: false });
        onChange(units, problem);
      }}
      onBlur={(event) => {
        setTyped({ text: problem ? text : write(value), units: value, left: true });
        onBlur?.(event);
      }}
    />
  );
}

function limited(parsed: ParsedNumber, allowNegative: boolean, max: number): ParsedNumber {
  if (parsed.units === null) return parsed;
  if (parsed.units < 0 && !allowNegative) return { units: null, problem: 'negative' };
  if (Math.abs(parsed.units) > max) return { units: null, problem: 'tooLarge' };
  return parsed;
}
