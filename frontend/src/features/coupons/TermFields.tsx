import { SimpleGrid, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CountInput, DateInput, useField } from '../../ui';
import type { Terms } from './draft';
import type { OnProblem } from './useUnclear';

export interface TermFieldsProps {
  value: Terms;
  onChange: (change: Partial<Terms>) => void;
  onProblem: OnProblem;
}

/** When and how often a coupon can be used, and what the shop notes about it. */
export function TermFields({ value, onChange, onProblem }: TermFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <SimpleGrid cols={2} spacing="sm">
        <DateInput
          {...useField('validFrom')}
          label={t('coupons.validFrom')}
          placeholder={t('coupons.anyDay')}
          clearable
          value={value.validFrom || null}
          onChange={(day) => onChange({ validFrom: day ?? '' })}
        />
        <DateInput
          {...useField('validUntil')}
          label={t('coupons.validUntil')}
          placeholder={t('coupons.anyDay')}
          clearable
          value={value.validUntil || null}
          onChange={(day) => onChange({ validUntil: day ?? '' })}
        />
      </SimpleGrid>
      <CountInput
        {...useField('maxUses')}
        label={t('coupons.maxUses')}
        placeholder={t('coupons.unlimited')}
        value={value.maxUses}
        onChange={(maxUses, problem) => {
          onProblem('maxUses', problem);
          onChange({ maxUses });
        }}
      />
      <Textarea
        {...useField('note')}
        label={t('coupons.note')}
        description={t('coupons.noteHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        autosize
        minRows={2}
        maxRows={6}
        value={value.note}
        onChange={(event) => onChange({ note: event.currentTarget.value })}
      />
    </>
  );
}
