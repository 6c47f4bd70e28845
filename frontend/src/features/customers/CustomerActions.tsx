import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconDiscount, IconLink, IconRepeat } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Customer } from '../../api/customers';
import { useMay } from '../../ui';
import { ActionItem } from '../payments/ActionItem';
import type { MoneyActions } from './account/useMoneyActions';
import { RecordActions } from './RecordActions';
import type { RecordDialog } from './RecordDialogs';

export interface CustomerActionsProps {
  customer: Customer;
  actions: MoneyActions;
  /** Whether collecting is the page's primary button; otherwise a new invoice is. */
  collects: boolean;
  onAddAddress: () => void;
  open: (dialog: RecordDialog) => void;
}

/** What can be done with a customer, besides the page's primary button; of one who was erased only what is about money. */
export function CustomerActions({ customer, actions, collects, onAddAddress, open }: CustomerActionsProps) {
  const { t } = useTranslation();
  const { newInvoice, collect, statement, credit, payOut, createPayment, addCard, requestCard } = actions;
  const may = useMay();
  const [, navigate] = useLocation();
  const erased = customer.erasedAt !== 0;
  return (
    <>
      <Menu>
        <Menu.Target>
          <Button variant="default" rightSection={<IconChevronDown size={16} />}>
            {t('ui.moreActions')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {[collects ? newInvoice : collect, statement, credit, payOut].map(
            ({ label, icon, why, needs, run }) => (
              <ActionItem key={label} icon={icon} label={label} why={why} needs={needs} onClick={run} />
            ),
          )}
          {!erased && (
            <>
              <Menu.Divider />
              {[createPayment, addCard, requestCard].map(({ label, icon, needs, run }) => (
                <ActionItem key={label} icon={icon} label={label} needs={needs} onClick={run} />
              ))}
              <ActionItem
                icon={IconRepeat}
                label={t('subscriptions.new')}
                needs="sell"
                onClick={() => navigate(`/subscriptions/new?customer=${customer.id}`)}
              />
            </>
          )}
          {!erased && may('sell') && (
            <RecordActions customer={customer} onAddAddress={onAddAddress} open={open} />
          )}
        </Menu.Dropdown>
      </Menu>
      {!erased && may('ownLinks') && (
        <Button
          variant="default"
          leftSection={<IconLink size={16} aria-hidden />}
          onClick={() => open('request')}
        >
          {t('customers.requestPayment')}
        </Button>
      )}
      {!erased && may('sell') && (
        <Button
          variant="default"
          leftSection={<IconDiscount size={16} aria-hidden />}
          onClick={() => open('coupon')}
        >
          {t('customers.createCoupon')}
        </Button>
      )}
    </>
  );
}
