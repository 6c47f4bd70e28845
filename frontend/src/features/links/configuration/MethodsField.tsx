import { Anchor, Checkbox, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type LinkMethod, linkMethods } from '../../../api/links';
import { useField } from '../../../ui';

interface MethodsFieldProps {
  value: string[];
  onChange: (methods: string[]) => void;
  /** Whether there is an account that money can be transferred to. */
  hasAccount: boolean;
}

/** The ways to pay that customers are offered. */
export function MethodsField({ value, onChange, hasAccount }: MethodsFieldProps) {
  const { t } = useTranslation();
  const hint = (method: LinkMethod) =>
    method === 'bank_transfer' && !hasAccount ? (
      <>
        {t('links.needsIban')} <Anchor href="#/settings/documents">{t('links.toIban')}</Anchor>
      </>
    ) : (
      t(`links.methodHint.${method}`)
    );
  return (
    <Checkbox.Group {...useField('methods')} label={t('links.methods')} value={value} onChange={onChange}>
      <Stack gap="xs" mt={4}>
        {linkMethods.map((method) => (
          <Checkbox
            key={method}
            value={method}
            label={t(`links.method.${method}`)}
            description={hint(method)}
          />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
