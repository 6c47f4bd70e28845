import { Text } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Money } from '../../../api';
import { type Payable, payable, recovered, restOf, type Shares, stillDue } from './spread';

interface AmountEffectProps {
  amount: Money;
  invoices: readonly Payable[];
  shares: Shares;
  /** The credit that is used, where it is. */
  credit?: Money;
}

/** What an amount would mean for what is due, while it is typed. */
export function AmountEffect(props: AmountEffectProps) {
  const { t } = useTranslation();
  const wrong = excess(props, t);
  return (
    <Text size="xs" c={wrong ? 'var(--mantine-color-error)' : 'dimmed'} mt={4} role="status">
      {wrong ?? [...onInvoices(props, t), ...onCredit(props, t)].join(' ')}
    </Text>
  );
}

/** Why it cannot be: the shares take more than there is, or more credit is used than can be. */
function excess({ amount, invoices, shares, credit }: AmountEffectProps, t: TFunction): string | null {
  const rest = restOf(amount.minor, shares);
  if (rest < 0) return t('payments.beyondAmount', { amount: { ...amount, minor: -rest } });
  const usable = credit ? Math.min(credit.minor, payable(invoices)) : amount.minor;
  if (amount.minor <= usable) return null;
  return t('payments.creditAtMost', { amount: { ...amount, minor: usable } });
}

function onInvoices({ amount, invoices, shares }: AmountEffectProps, t: TFunction): string[] {
  if (invoices.length === 0) return [t('payments.inAdvance')];
  const due = stillDue(invoices, shares);
  const back = recovered(invoices, shares);
  const said: string[] = [];
  if (back > 0) said.push(t('payments.recovers', { amount: { ...amount, minor: back } }));
  if (due > 0) said.push(t('payments.leaves', { amount: { ...amount, minor: due } }));
  if (due === 0 && back === 0 && restOf(amount.minor, shares) === 0) said.push(t('payments.paysAll'));
  return said;
}

function onCredit({ amount, invoices, shares, credit }: AmountEffectProps, t: TFunction): string[] {
  const rest = restOf(amount.minor, shares);
  if (credit) {
    const left = { ...amount, minor: credit.minor - amount.minor };
    return [left.minor > 0 ? t('payments.creditLeft', { amount: left }) : t('payments.creditAll')];
  }
  if (rest === 0 || invoices.length === 0) return [];
  const due = stillDue(invoices, shares) > 0;
  return [t(due ? 'payments.toCredit' : 'payments.becomesCredit', { amount: { ...amount, minor: rest } })];
}
