import { useMediaQuery } from '@mantine/hooks';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountRow } from '../../../api/payments';
import { type Column, Money } from '../../../ui';
import classes from './account.module.css';
import { Amount, State, What, When } from './cells';

/** The columns of the account; a narrow window writes the items under the number, so that what is due stays in view. */
export function useColumns(): Column<AccountRow>[] {
  const { t } = useTranslation();
  const wide = useMediaQuery('(min-width: 80em)', true, { getInitialValueInEffect: false });
  return useMemo(() => (wide ? columns(t) : narrow(t)), [t, wide]);
}

function columns(t: TFunction): Column<AccountRow>[] {
  return [
    { id: 'id', header: t('account.id'), width: 'minmax(9.25rem, 0.6fr)', cell: (row) => <Id {...row} /> },
    {
      id: 'at',
      header: t('account.at'),
      width: 'minmax(9.75rem, 0.6fr)',
      cell: (row) => <When {...row} />,
    },
    {
      id: 'items',
      header: t('account.items'),
      width: 'minmax(10rem, 2fr)',
      cell: (row) => <What row={row} />,
    },
    {
      id: 'state',
      header: t('account.state'),
      width: 'minmax(9.5rem, 0.6fr)',
      cell: (row) => <State {...row} />,
    },
    {
      id: 'total',
      header: t('account.total'),
      width: '7.25rem',
      align: 'end',
      cell: (row) => <Amount {...row} />,
    },
    { id: 'due', header: t('account.due'), width: '7.25rem', align: 'end', cell: (row) => <Due {...row} /> },
  ];
}

function narrow(t: TFunction): Column<AccountRow>[] {
  const id: Column<AccountRow> = {
    id: 'id',
    header: t('account.id'),
    width: 'minmax(10rem, 1fr)',
    cell: (row) => (
      <span className={classes.two}>
        <Id {...row} />
        <What row={row} />
      </span>
    ),
  };
  const slim: Record<string, string> = { at: '9.75rem', state: '9.75rem', total: '6.75rem', due: '6.75rem' };
  const rest = columns(t).filter((column) => column.id in slim);
  return [id, ...rest.map((column) => ({ ...column, width: slim[column.id] }))];
}

function Id({ number }: AccountRow) {
  return number || '–';
}

function Due({ kind, balance, status }: AccountRow) {
  if (kind !== 'invoice') return null;
  if (balance.due.minor === 0) return <Money amount={balance.due} c="dimmed" />;
  const late = status === 'overdue';
  return <Money amount={balance.due} fw={600} c={late ? 'var(--mantine-color-error)' : undefined} />;
}
