import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Payment } from '../../../api/payments';
import { type Figure, Figures, Money } from '../../../ui';
import { Recorded } from '../Recorded';
import { usePaper } from '../usePaper';
import classes from './CollectForm.module.css';
import { storeCredit, useMethodName } from './methods';
import { recovered, restOf, stillDue } from './spread';
import type { Account } from './useAccount';

interface CollectedProps {
  payment: Payment;
  /** The customer's account before. */
  account: Account;
  onClose: () => void;
  onSend: () => void;
}

/** The money is in the book: what it paid, what is still due, and the receipt. */
export function Collected({ payment, account, onClose, onSend }: CollectedProps) {
  const { t } = useTranslation();
  const methodName = useMethodName();
  const { id, amount, method, number } = payment;
  const paper = usePaper({ kind: 'receipt', id });
  return (
    <Recorded
      amount={amount}
      outcome={t('payments.collected', { method: methodName(method) })}
      send={{ label: t('payments.sendReceipt'), run: onSend }}
      open={{ label: t('payments.openReceipt'), run: paper.open }}
      onClose={onClose}
    >
      <div>
        <Figures figures={[{ label: t('payments.receipt'), value: number }]} />
        {account.invoices.length > 1 && (
          <div className={classes.paid}>
            <Figures figures={paidBy(payment)} />
          </div>
        )}
        <Figures figures={outcomeOf(payment, account, t)} />
      </div>
    </Recorded>
  );
}

function paidBy({ allocations }: Payment): Figure[] {
  return allocations.map(({ number, amount }) => ({ label: number, value: <Money amount={amount} /> }));
}

function outcomeOf(payment: Payment, { invoices, credit }: Account, t: TFunction): Figure[] {
  const { amount, allocations, method } = payment;
  const money = (minor: number) => <Money amount={{ ...amount, minor }} />;
  const shares = new Map(allocations.map((part) => [part.invoiceId, part.amount.minor]));
  const rest = restOf(amount.minor, shares);
  const back = recovered(invoices, shares);
  const creditNow = credit.minor + (method === storeCredit.id ? -amount.minor : rest);
  const figures: Figure[] = [];
  if (back > 0) figures.push({ label: t('payments.recovered'), value: money(back) });
  if (rest > 0 && rest < creditNow) figures.push({ label: t('payments.asCreditNow'), value: money(rest) });
  if (creditNow > 0 || credit.minor > 0)
    figures.push({ label: t('payments.credit'), value: money(creditNow) });
  figures.push({ label: t('payments.stillDue'), value: money(stillDue(invoices, shares)), strong: true });
  return figures;
}
