import { Button, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import {
  IconArchive,
  IconArchiveOff,
  IconArrowMerge,
  IconChevronDown,
  IconDiscount,
  IconEraser,
  IconMapPinPlus,
  IconPencil,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useCommand } from '../../api';
import { archiveCustomer, type Customer, customersKey } from '../../api/customers';
import { ActionItem } from '../payments/ActionItem';
import type { MoneyActions } from './account/useMoneyActions';
import { displayName } from './name';
import type { RecordDialog } from './RecordDialogs';

export interface CustomerActionsProps {
  customer: Customer;
  actions: MoneyActions;
  /** Whether collecting is the page's primary button; otherwise a new invoice is. */
  collects: boolean;
  onAddAddress: () => void;
  open: (dialog: RecordDialog) => void;
}

/** What can be done with a customer, besides the page's primary button. */
export function CustomerActions({ customer, actions, collects, onAddAddress, open }: CustomerActionsProps) {
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
  const { newInvoice, collect, statement, credit, payOut } = actions;
  return (
    <>
      <Menu>
        <Menu.Target>
          <Button variant="default" rightSection={<IconChevronDown size={16} />}>
            {t('ui.moreActions')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {[collects ? newInvoice : collect, statement, credit, payOut].map(({ label, icon, why, run }) => (
            <ActionItem key={label} icon={icon} label={label} why={why} onClick={run} />
          ))}
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
          <ActionItem icon={IconArrowMerge} label={t('customers.merge.open')} onClick={() => open('merge')} />
          <ActionItem icon={IconEraser} label={t('customers.erase.open')} onClick={() => open('erase')} />
        </Menu.Dropdown>
      </Menu>
      <Button
        variant="default"
        leftSection={<IconDiscount size={16} aria-hidden />}
        onClick={() => open('coupon')}
      >
        {t('customers.createCoupon')}
      </Button>
    </>
  );
}
