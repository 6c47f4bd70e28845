import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerRow } from '../../../api/customers';
import { type Column, DateText, dayOf, Money, useShop } from '../../../ui';
import classes from '../customers.module.css';
import { companyBeside, displayName } from '../name';
import { formatPhone } from '../phone';
import { TagList } from '../TagList';
import type { ColumnId } from './columns';
import { Owed } from './Owed';

/** The chosen columns of the list of customers; the ids of those that sort are the book's orders. */
export function useColumns(chosen: readonly ColumnId[]): Column<CustomerRow>[] {
  const { t } = useTranslation();
  const { timezone } = useShop();
  return useMemo(
    () => [nameColumn(t, chosen.includes('company')), ...chosen.map((id) => column(id, t, timezone))],
    [t, timezone, chosen],
  );
}

function nameColumn(t: TFunction, companyApart: boolean): Column<CustomerRow> {
  return {
    id: 'name',
    header: t('customers.field.name'),
    width: 'minmax(11rem, 2fr)',
    sortable: true,
    cell: (customer) => (
      <>
        {displayName(customer)}
        {!companyApart && <span className={classes.company}>{companyBeside(customer)}</span>}
      </>
    ),
  };
}

function column(id: ColumnId, t: TFunction, timezone: string): Column<CustomerRow> {
  const header = t(`customers.column.${id}`);
  const sortable = id === 'created' || id === 'balance';
  return { id, header, sortable, ...cells(timezone)[id] };
}

type Cells = Record<ColumnId, Pick<Column<CustomerRow>, 'width' | 'align' | 'cell'>>;

function cells(timezone: string): Cells {
  return {
    company: { width: 'minmax(8rem, 1.2fr)', cell: ({ company }) => company },
    email: {
      width: 'minmax(10rem, 1.5fr)',
      cell: ({ email }) => <span className={classes.quiet}>{email}</span>,
    },
    phone: {
      width: '9.5rem',
      cell: ({ phone }) => <span className={classes.quiet}>{formatPhone(phone)}</span>,
    },
    tags: { width: 'minmax(9rem, 1fr)', cell: ({ tags }) => <TagList tags={tags} /> },
    created: { width: '7rem', cell: ({ createdAt }) => <Day date={dayOf(createdAt, timezone)} /> },
    lastPurchase: {
      width: '7rem',
      cell: ({ lastPurchase }) => lastPurchase && <Day date={lastPurchase} />,
    },
    lifetimeValue: {
      width: '8rem',
      align: 'end',
      cell: ({ lifetimeValue }) => (
        <Money amount={lifetimeValue} c={lifetimeValue.minor === 0 ? 'dimmed' : undefined} />
      ),
    },
    balance: { width: '8rem', align: 'end', cell: (customer) => <Owed {...customer} /> },
  };
}

function Day({ date }: { date: string }) {
  return (
    <span className={classes.quiet}>
      <DateText date={date} />
    </span>
  );
}
