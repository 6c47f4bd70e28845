import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Entry } from '../../api/invoices';
import type { TextKey } from '../../app/i18n';
import { DateText, formatThousandths, Money, useShop } from '../../ui';
import { useKindName } from './kinds';
import classes from './payments.module.css';

const accounts: Record<string, TextKey> = {
  receivable: 'invoices.account.receivable',
  credit: 'invoices.account.credit',
  sales: 'invoices.account.sales',
  tax: 'invoices.account.tax',
  cash: 'invoices.account.cash',
  bank: 'invoices.account.bank',
  card: 'invoices.account.card',
  bad_debt: 'invoices.account.badDebt',
};

/** One entry of the journal with its postings; one that is only planned has no date yet. */
export function EntryTable({ entry }: { entry: Entry }) {
  const { t } = useTranslation();
  const kindName = useKindName();
  const accountName = useAccountName();
  const { kind, date, note, postings } = entry;
  return (
    <table className={classes.entry}>
      <caption>
        {kindName(kind)}
        {date && (
          <>
            {' · '}
            <DateText date={date} />
          </>
        )}
        {note && (
          <Text size="xs" fw={400} style={{ overflowWrap: 'anywhere' }}>
            {note}
          </Text>
        )}
      </caption>
      <thead>
        <tr>
          <th>{t('invoices.account.title')}</th>
          <th>{t('invoices.debit')}</th>
          <th>{t('invoices.credit')}</th>
        </tr>
      </thead>
      <tbody>
        {postings.map(({ account, taxRate, amount }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: postings never change
          <tr key={i}>
            <td>{accountName(account, taxRate)}</td>
            <td>{amount.minor > 0 && <Money amount={amount} />}</td>
            <td>{amount.minor < 0 && <Money amount={{ ...amount, minor: -amount.minor }} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Names an account, with the tax rate where it is kept for each. */
function useAccountName(): (account: string, taxRate: number) => string {
  const { t } = useTranslation();
  const shop = useShop();
  return (account, taxRate) => {
    const key = accounts[account];
    const name = key ? t(key) : account;
    const rated = account === 'sales' || account === 'tax';
    return rated ? `${name} ${formatThousandths(taxRate, shop)} %` : name;
  };
}
