import { Anchor, Checkbox, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type LinkMethod, linkMethods } from '../../../api/links';
import type { Store } from '../../../api/settings';
import { useField } from '../../../ui';
import { marked } from '../../payments/collect/methods';

interface MethodsFieldProps {
  value: string[];
  onChange: (methods: string[]) => void;
  store: Store;
  /** The gateway that takes cards; '' for none. */
  cards: string;
}

/** The ways to pay that customers are offered. */
export function MethodsField({ value, onChange, store, cards }: MethodsFieldProps) {
  const { t } = useTranslation();
  const offered = linkMethods.filter((method) => method !== 'card' || cards);
  const hint = (method: LinkMethod) => {
    if (method === 'bank_transfer' && !store.iban)
      return (
        <>
          {t('links.needsIban')}{' '}
          <Anchor href={`#/settings/documents/${store.id}`}>{t('links.toIban')}</Anchor>
        </>
      );
    return t(`links.methodHint.${method === 'card' && cards === 'sandbox' ? cards : method}`);
  };
  return (
    <Checkbox.Group {...useField('methods')} label={t('links.methods')} value={value} onChange={onChange}>
      <Stack gap="xs" mt={4}>
        {offered.map((method) => (
          <Checkbox
            key={method}
            value={method}
            label={marked(t(`links.method.${method}`), method === 'card' ? cards : '')}
            description={hint(method)}
          />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
