import { ActionIcon, Button, Group, Stack, Text } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Address } from '../../api/customers';
import { useField, useShop } from '../../ui';
import { AddressFields } from './AddressFields';
import { newAddress, withAddress, withoutAddress } from './address';
import classes from './customers.module.css';

export interface AddressesFieldProps {
  value: readonly Address[];
  onChange: (addresses: Address[]) => void;
}

/** All of a customer's addresses, to type, add and take away. */
export function AddressesField({ value, onChange }: AddressesFieldProps) {
  const { t } = useTranslation();
  const { country } = useShop();
  const { error } = useField('addresses');
  const [added, setAdded] = useState(-1);
  const add = () => {
    setAdded(value.length);
    onChange([...value, newAddress(country, value.length === 0)]);
  };
  return (
    <Stack gap="md">
      {value.map((address, i) => (
        <fieldset
          // biome-ignore lint/suspicious/noArrayIndexKey: a new address has no id yet, and its inputs keep nothing of their own
          key={i}
          className={classes.address}
          aria-label={t('customers.address.numbered', { number: i + 1 })}
        >
          <Group justify="space-between" mb="xs">
            <span className={classes.legend}>{t('customers.address.numbered', { number: i + 1 })}</span>
            <ActionIcon
              aria-label={t('customers.address.remove')}
              title={t('customers.address.remove')}
              onClick={() => onChange(withoutAddress(value, i))}
            >
              <IconTrash size={16} />
            </ActionIcon>
          </Group>
          <AddressFields
            prefix={`addresses.${i}.`}
            value={address}
            onChange={(changed) => onChange(withAddress(value, i, changed))}
            autoFocus={i === added}
          />
        </fieldset>
      ))}
      {error && <Text c="var(--mantine-color-error)">{error}</Text>}
      <Group>
        <Button variant="default" leftSection={<IconPlus size={16} />} onClick={add}>
          {t('customers.address.add')}
        </Button>
      </Group>
    </Stack>
  );
}
