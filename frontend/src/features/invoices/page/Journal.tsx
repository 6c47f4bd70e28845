import { Collapse, Title, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Entry } from '../../../api/invoices';
import type { TextKey } from '../../../app/i18n';
import { DateText, formatThousandths, Money, useShop } from '../../../ui';
import classes from './InvoicePage.module.css';

const accounts: Record<string, TextKey> = {
  receivable: 'invoices.account.receivable',
  credit: 'invoices.account.credit',
  sales: 'invoices.account.sales',
  tax: 'invoices.account.tax',
  cash: 'invoices.account.cash',
  bank: 'invoices.account.bank',
  card: 'invoices.account.card',
};

const kinds: Record<string, TextKey> = {
  invoice: 'invoices.entry.invoice',
  payment: 'invoices.entry.payment',
};

/** The journal entries behind the figures, folded away: for the bookkeeper. */
export function Journal({ entries }: { entries: readonly Entry[] }) {
  const { t } = useTranslation();
  const [opened, { toggle }] = useDisclosure(false);
  return (
    <section aria-label={t('invoices.journal')}>
      <UnstyledButton onClick={toggle} aria-expanded={opened} mb="xs">
        <Title order={2} style={{ display: 'flex', alignItems: 'center', gap: 4 }}>
          <IconChevronRight
            size={16}
            aria-hidden
            style={{ transform: opened ? 'rotate(90deg)' : undefined }}
          />
          {t('invoices.journal')}
        </Title>
      </UnstyledButton>
      <Collapse expanded={opened}>
        {entries.map((entry) => (
          <EntryTable key={entry.id} entry={entry} />
        ))}
      </Collapse>
    </section>
  );
}

function EntryTable({ entry }: { entry: Entry }) {
  const { t } = useTranslation();
  const shop = useShop();
  const kind = kinds[entry.kind];
  const named = (account: string, taxRate: number) => {
    const key = accounts[account];
    const rated = account === 'sales' || account === 'tax';
    const name = key ? t(key) : account;
    return rated ? `${name} ${formatThousandths(taxRate, shop)} %` : name;
  };
  return (
    <table className={classes.entry}>
      <caption>
        {kind ? t(kind) : entry.kind} · <DateText date={entry.date} />
      </caption>
      <thead>
        <tr>
          <th>{t('invoices.account.title')}</th>
          <th>{t('invoices.debit')}</th>
          <th>{t('invoices.credit')}</th>
        </tr>
      </thead>
      <tbody>
        {entry.postings.map(({ account, taxRate, amount }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: postings never change
          <tr key={i}>
            <td>{named(account, taxRate)}</td>
            <td>{amount.minor > 0 && <Money amount={amount} />}</td>
            <td>{amount.minor < 0 && <Money amount={{ ...amount, minor: -amount.minor }} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
