import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RateInput, useField } from '../../ui';

export interface TaxRateProps {
  /** In thousandths of a percent. */
  value: number;
  onChange: (rate: number) => void;
}

/** The tax rate that new lines start with; an empty field is none. */
export function TaxRate({ value, onChange }: TaxRateProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<number | null>(value);
  return (
    <RateInput
      {...useField('taxRate')}
      label={t('settings.taxRate')}
      value={(typed ?? 0) === value ? typed : value}
      onChange={(rate) => {
        setTyped(rate);
        onChange(rate ?? 0);
      }}
    />
  );
}
