import { ActionIcon, Button, Text } from '@mantine/core';
import { IconPencil, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Address, Customer } from '../../api/customers';
import { CopyButton, May, useCountries, useShop } from '../../ui';
import { addressLines } from './address';
import classes from './customers.module.css';

export interface AddressesCardProps {
  customer: Customer;
  /** Opens one address to change it. */
  onAddress: (index: number) => void;
  onAddAddress: () => void;
}

/** The customer's addresses, each written as in its own country. */
export function AddressesCard({ customer, onAddress, onAddAddress }: AddressesCardProps) {
  const { t } = useTranslation();
  const { addresses } = customer;
  return (
    <section aria-labelledby="addresses">
      <header className={classes.cardHeader}>
        <h2 id="addresses" className={classes.heading}>
          {t('customers.addresses')}
        </h2>
        <May needs="sell">
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus size={14} />}
            onClick={onAddAddress}
          >
            {t('customers.address.addNew')}
          </Button>
        </May>
      </header>
      {addresses.length === 0 && (
        <Text c="dimmed" mt="xs">
          {t('customers.noAddress')}
        </Text>
      )}
      <ul className={classes.addresses}>
        {addresses.map((address, i) => (
          <AddressEntry key={address.id} address={address} onEdit={() => onAddress(i)} />
        ))}
      </ul>
    </section>
  );
}

function AddressEntry({ address, onEdit }: { address: Address; onEdit: () => void }) {
  const { t } = useTranslation();
  const lines = useWrittenAddress(address);
  const uses = [
    address.billing && t('customers.address.billing'),
    address.shipping && t('customers.address.shipping'),
  ].filter(Boolean);
  return (
    <li className={classes.addressEntry}>
      <address className={classes.lines}>{lines.join('\n')}</address>
      <div className={classes.entryActions}>
        <CopyButton text={lines.join('\n')} what={t('customers.address.copy')} />
        <May needs="sell">
          <ActionIcon
            aria-label={t('customers.address.edit')}
            title={t('customers.address.edit')}
            onClick={onEdit}
          >
            <IconPencil size={16} />
          </ActionIcon>
        </May>
      </div>
      {uses.length > 0 && (
        <Text size="xs" c="dimmed">
          {uses.join(' · ')}
        </Text>
      )}
    </li>
  );
}

/** The address's lines, with its country where that is not the shop's own. */
function useWrittenAddress(address: Address): string[] {
  const { country } = useShop();
  const countries = useCountries();
  const lines = addressLines(address);
  if (!address.country || address.country === country) return lines;
  return [...lines, countries.find(({ value }) => value === address.country)?.label ?? address.country];
}
