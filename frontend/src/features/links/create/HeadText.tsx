import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useField } from '../../../ui';
import type { TypedOrder } from './order';
import type { Edit } from './useOrder';

interface HeadTextProps {
  name: 'email' | 'phone' | 'customerName' | 'reference1' | 'reference2';
  type?: 'text' | 'email' | 'tel';
  order: TypedOrder;
  edit: Edit;
  autoFocus?: boolean;
}

/** One of the texts about an order. */
export function HeadText({ name, type = 'text', order, edit, autoFocus }: HeadTextProps) {
  const { t } = useTranslation();
  return (
    <TextInput
      {...useField(name)}
      type={type}
      label={t(`links.field.${name}`)}
      value={order[name]}
      onChange={(event) => {
        const value = event.currentTarget.value;
        edit((order) => ({ ...order, [name]: value }));
      }}
      autoComplete="off"
      autoFocus={autoFocus}
    />
  );
}
