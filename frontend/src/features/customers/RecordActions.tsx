import { Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import {
  IconArchive,
  IconArchiveOff,
  IconArrowMerge,
  IconEraser,
  IconMapPinPlus,
  IconPencil,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useCommand } from '../../api';
import { archiveCustomer, type Customer, customersKey } from '../../api/customers';
import { ActionItem } from '../payments/ActionItem';
import { displayName } from './name';
import type { RecordDialog } from './RecordDialogs';

interface RecordActionsProps {
  customer: Customer;
  onAddAddress: () => void;
  open: (dialog: RecordDialog) => void;
}

/** What can be done with the record itself, as items of a menu. */
export function RecordActions({ customer, onAddAddress, open }: RecordActionsProps) {
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
    <>
      <Menu.Divider />
      <ActionItem
        icon={IconPencil}
        label={t('customers.edit')}
        onClick={() => navigate(`/customers/${id}/edit`)}
      />
      <ActionItem icon={IconMapPinPlus} label={t('customers.address.addNew')} onClick={onAddAddress} />
      <Menu.Divider />
      <ActionItem
        icon={archived ? IconArchiveOff : IconArchive}
        label={t(archived ? 'customers.restore' : 'customers.archive')}
        onClick={() => archive.submit(!archived)}
      />
      <ActionItem
        icon={IconArrowMerge}
        label={t('customers.merge.open')}
        needs="settings"
        onClick={() => open('merge')}
      />
      <ActionItem
        icon={IconEraser}
        label={t('customers.erase.open')}
        needs="settings"
        onClick={() => open('erase')}
      />
    </>
  );
}
