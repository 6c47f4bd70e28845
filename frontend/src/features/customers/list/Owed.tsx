import { useTranslation } from 'react-i18next';
import type { CustomerRow } from '../../../api/customers';
import { Money, StatusDot } from '../../../ui';
import classes from '../customers.module.css';

/** What the customer owes, and whether a part of it is late; a credit stands quietly under it, or in place of nothing. */
export function Owed({ balance, overdue, credit }: CustomerRow) {
  const { t } = useTranslation();
  if (balance.minor === 0) {
    return credit.minor > 0 ? <Credit credit={credit} /> : <Money amount={balance} c="dimmed" />;
  }
  return (
    <span className={classes.owed}>
      <Money amount={balance} />
      {overdue.minor > 0 && (
        <span className={classes.late}>
          <StatusDot tone="bad" label={t('customers.overdue')} />
        </span>
      )}
      {overdue.minor === 0 && credit.minor > 0 && <Credit credit={credit} />}
    </span>
  );
}

function Credit({ credit }: Pick<CustomerRow, 'credit'>) {
  const { t } = useTranslation();
  return (
    <span className={classes.quiet}>
      <Money amount={credit} /> {t('customers.credit')}
    </span>
  );
}
