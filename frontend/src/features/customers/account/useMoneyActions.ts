import {
  type Icon,
  IconCash,
  IconCashOff,
  IconCreditCard,
  IconCreditCardPay,
  IconFileInvoice,
  IconMailForward,
  IconReport,
  IconWallet,
} from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Permission } from '../../../api';
import type { CustomerDetail } from '../../../api/customers';
import { useCommands } from '../../../app/palette/commands';
import { displayName } from '../name';
import type { MoneyDialog } from './MoneyDialogs';

/** Something to do about a customer's money; `why` says why it is not possible now. */
export interface MoneyAction {
  label: string;
  icon: Icon;
  why?: string;
  needs: Permission;
  run: () => void;
}

/** The actions about a customer's money; those that are possible are offered to the command palette as well. */
export function useMoneyActions({ customer, sums }: CustomerDetail, open: (dialog: MoneyDialog) => void) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const { id } = customer;
  const group = displayName(customer);
  const noCredit = sums.credit.minor === 0;
  const erased = customer.erasedAt !== 0;
  const actions = useMemo(() => {
    const gone = erased ? t('customers.erased') : undefined;
    const action = (
      needs: Permission,
      label: string,
      icon: Icon,
      run: () => void,
      why?: string,
    ): MoneyAction => ({ label, icon, run, why, needs });
    return {
      newInvoice: action('sell', t('customers.newInvoice'), IconFileInvoice, () =>
        navigate(`/invoices/new?customer=${id}`),
      ),
      collect: action('sell', t('payments.collect'), IconCash, () => open('collect')),
      statement: action('see', t('account.statement.open'), IconReport, () =>
        navigate(`/customers/${id}/statement`),
      ),
      credit: action('see', t('account.storeCredit.open'), IconWallet, () => open('credit')),
      payOut: action(
        'refund',
        t('account.storeCredit.payOut'),
        IconCashOff,
        () => open('payOut'),
        noCredit ? t('account.storeCredit.none') : undefined,
      ),
      createPayment: action('sell', t('terminal.create'), IconCreditCardPay, () => open('take'), gone),
      addCard: action('sell', t('savedCards.add'), IconCreditCard, () => open('addCard'), gone),
      requestCard: action('sell', t('savedCards.request'), IconMailForward, () => open('requestCard'), gone),
    };
  }, [t, navigate, id, open, noCredit, erased]);
  useCommands(
    useMemo(
      () =>
        Object.entries(actions)
          .filter(([, { why }]) => !why)
          .map(([name, { label, icon, needs, run }]) => ({
            id: `customer.${name}`,
            label,
            group,
            icon,
            needs,
            run,
          })),
      [actions, group],
    ),
  );
  return actions;
}

export type MoneyActions = ReturnType<typeof useMoneyActions>;
