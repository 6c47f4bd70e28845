import { useTranslation } from 'react-i18next';
import type { TextKey } from '../../app/i18n';
import { useShop } from '../../ui';

type AddressPart = 'line1' | 'line2' | 'postalCode' | 'city' | 'region';

const groups = ['record', 'address', 'shipping', 'own'] as const;

type Group = (typeof groups)[number];

function groupOf(field: string): Group {
  if (field === 'custom') return 'own';
  const [start] = field.split('.');
  return start === 'address' || start === 'shipping' ? start : 'record';
}

/** The fields that belong together, in the order in which a list of choices offers them. */
export function grouped(fields: readonly string[]): { group: Group; fields: string[] }[] {
  return groups
    .map((group) => ({ group, fields: fields.filter((field) => groupOf(field) === group) }))
    .filter(({ fields }) => fields.length > 0);
}

/** Names a field of the book; one of the delivery address says so. */
export function useFieldName(): (field: string) => string {
  const { t } = useTranslation();
  const { country } = useShop();
  const place = { context: country, defaultValue: '' };
  return (field) => {
    const [start, part] = field.split('.');
    if (!part) return t(`imports.field.${field}` as TextKey);
    const name = part === 'country' ? t('ui.country') : t(`ui.address.${part as AddressPart}`, place);
    return start === 'shipping' ? t('imports.delivered', { field: name }) : name;
  };
}
