import { useTranslation } from 'react-i18next';
import type { CustomerRow } from '../../api/customers';
import { type Column, DateText, dayOf, Money, useShop } from '../../ui';
import classes from './customers.module.css';
import { companyBeside, displayName } from './name';
import { formatPhone } from './phone';

/** The columns of the list of customers; the ids of those that sort are the book's orders. */
export function useColumns(): Column<CustomerRow>[] {
  const { t } = useTranslation();
  const { timezone } = useShop();
  return [
    {
      id: 'name',
      header: t('customers.field.name'),
      width: 'minmax(11rem, 2fr)',
      sortable: true,
      cell: (customer) => (
        <>
          {displayName(customer)}
          <span className={classes.company}>{companyBeside(customer)}</span>
        </>
      ),
    },
    {
      id: 'email',
      header: t('customers.field.email'),
      width: 'minmax(10rem, 1.5fr)',
      cell: ({ email }) => <span className={classes.quiet}>{email}</span>,
    },
    {
      id: 'phone',
      header: t('customers.field.phone'),
      width: '9.75rem',
      cell: ({ phone }) => <span className={classes.quiet}>{formatPhone(phone)}</span>,
    },
    {
      id: 'created',
      header: t('customers.createdAt'),
      width: '7rem',
      sortable: true,
      cell: ({ createdAt }) => (
        <span className={classes.quiet}>
          <DateText date={dayOf(createdAt, timezone)} />
        </span>
      ),
    },
    {
      id: 'balance',
      header: t('customers.balance'),
      width: '7.5rem',
      align: 'end',
      sortable: true,
      cell: (customer) => <Owed {...customer} />,
    },
  ];
}

/** What the customer owes; a credit stands quietly under it, or in place of nothing. */
function Owed({ balance, credit }: CustomerRow) {
  const { t } = useTranslation();
  const quiet = credit.minor > 0 && (
    <span className={classes.quiet}>
      <Money amount={credit} /> {t('customers.credit')}
    </span>
  );
  if (balance.minor === 0) return quiet || <Money amount={balance} c="dimmed" />;
  return (
    <span className={classes.owed}>
      <Money amount={balance} />
      {quiet}
    </span>
  );
}
