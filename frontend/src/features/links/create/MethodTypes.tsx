import { Checkbox, Stack } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { LinkStore } from '../../../api/links';
import { useField } from '../../../ui';
import { marked } from '../../payments/collect/methods';
import { chosenMethods, offeredMethods, type TypedOrder } from './order';
import type { Edit } from './useOrder';

interface MethodTypesProps {
  from: LinkStore;
  order: TypedOrder;
  edit: Edit;
  /** The first of them has the focus. */
  autoFocus?: boolean;
}

/** The ways to pay that this order's customer can choose from, of those that the store offers. */
export function MethodTypes({ from, order, edit, autoFocus = false }: MethodTypesProps) {
  const { t } = useTranslation();
  const field = useField('methods');
  const why = useId();
  return (
    <Checkbox.Group
      {...field}
      errorProps={{ id: why }}
      label={t('links.methodTypes')}
      value={chosenMethods(order, from)}
      onChange={(methods) => edit((order) => ({ ...order, methods }))}
    >
      <Stack gap="xs" mt={4} mb={field.error && 4}>
        {offeredMethods(from).map((method, index) => (
          <Checkbox
            key={method}
            value={method}
            label={marked(t(`links.method.${method}`), method === 'card' ? from.cards : '')}
            autoFocus={autoFocus && index === 0}
            data-autofocus={(autoFocus && index === 0) || undefined}
            aria-invalid={field.error !== undefined}
            aria-describedby={field.error && why}
          />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
