import { Radio, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export interface RoundingChoiceProps {
  /** "document" or "line". */
  value: string;
  onChange: (rounding: string) => void;
}

const kinds = ['document', 'line'] as const;

/** Where tax is rounded, shown by an example in which it makes a difference. */
export function RoundingChoice({ value, onChange }: RoundingChoiceProps) {
  const { t } = useTranslation();
  return (
    <Radio.Group value={value} onChange={onChange} aria-label={t('settings.rounding')}>
      <Text size="xs" c="dimmed" mb="sm">
        {t('settings.roundingHint')}
      </Text>
      <Stack gap="sm">
        {kinds.map((kind) => (
          <Radio
            key={kind}
            value={kind}
            label={t(`settings.rounding_${kind}`)}
            description={t(`settings.rounding_${kind}Example`)}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}
