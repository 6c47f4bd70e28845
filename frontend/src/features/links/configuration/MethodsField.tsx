import { Anchor, Checkbox, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type LinkMethod, linkMethods } from '../../../api/links';
import type { Store } from '../../../api/settings';
import { useField } from '../../../ui';

interface MethodsFieldProps {
  value: string[];
  onChange: (methods: string[]) => void;
  store: Store;
}

/** The ways to pay that customers are offered. */
export function MethodsField({ value, onChange, store }: MethodsFieldProps) {
  const { t } = useTranslation();
  const hint = (method: LinkMethod) =>
    method === 'bank_transfer' && !store.iban ? (
      <>
        {t('links.needsIban')} <Anchor href={`#/settings/documents/${store.id}`}>{t('links.toIban')}</Anchor>
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
