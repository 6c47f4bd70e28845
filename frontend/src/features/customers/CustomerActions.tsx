import { Button, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import {
  IconArchive,
  IconArchiveOff,
  IconChevronDown,
  IconMapPinPlus,
  IconPencil,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useCommand } from '../../api';
import { archiveCustomer, type Customer, customersKey } from '../../api/customers';
import { displayName } from './name';

export interface CustomerActionsProps {
  customer: Customer;
  onAddAddress: () => void;
}

/** What can be done with a customer besides selling to them. */
export function CustomerActions({ customer, onAddAddress }: CustomerActionsProps) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const { id, archived } = customer;
  const archive = useCommand({
    run: (archived: boolean) => archiveCustomer(id, archived),
    invalidates: [customersKey],
    onDone: (_, archived) => {
      const name = displayName(customer);
      notifications.show({
        message: t(archived ? 'customers.wasArchived' : 'customers.wasRestored', { name }),
      });
    },
  });
  return (
    <Menu>
      <Menu.Target>
        <Button variant="default" rightSection={<IconChevronDown size={16} />}>
          {t('customers.moreActions')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => navigate(`/customers/${id}/edit`)}>
          {t('customers.edit')}
        </Menu.Item>
        <Menu.Item leftSection={<IconMapPinPlus size={16} />} onClick={onAddAddress}>
          {t('customers.address.addNew')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          leftSection={archived ? <IconArchiveOff size={16} /> : <IconArchive size={16} />}
          onClick={() => archive.submit(!archived)}
        >
          {t(archived ? 'customers.restore' : 'customers.archive')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
