import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountSums, CustomerDetail } from '../../api/customers';
import { DateTimeText, Money, StatusDot } from '../../ui';
import { Contact } from './Contact';
import classes from './customers.module.css';
import { mailLink } from './list/mail';
import { formatPhone } from './phone';

/** What one asks about a customer first: what is owed, and how to reach them. */
export function CustomerSummary({ customer, sums }: CustomerDetail) {
  const { t } = useTranslation();
  const { email, phone, createdAt } = customer;
  return (
    <dl className={classes.summary}>
      <Fact label={<BalanceLabel {...sums} />}>
        <Money amount={sums.due} className={classes.balance} />
      </Fact>
      <Fact label={t('customers.column.lifetimeValue')}>
        <Money amount={sums.paid} c={sums.paid.minor === 0 ? 'dimmed' : undefined} />
      </Fact>
      <Fact label={t('customers.field.email')}>
        {email ? (
          <Contact text={email} address={email} href={mailLink([email])} copy={t('customers.copyEmail')} />
        ) : (
          <None />
        )}
      </Fact>
      <Fact label={t('customers.field.phone')}>
        {phone ? (
          <Contact
            text={formatPhone(phone)}
            address={phone}
            href={`tel:${encodeURI(phone)}`}
            copy={t('customers.copyPhone')}
          />
        ) : (
          <None />
        )}
      </Fact>
      <Fact label={t('customers.column.created')}>
        <DateTimeText at={createdAt} />
      </Fact>
    </dl>
  );
}

/** Says when a part is late. A credit stands beside what is owed: neither lowers the other before it is used. */
function BalanceLabel({ overdue, credit }: AccountSums) {
  const { t } = useTranslation();
  return (
    <>
      {t('customers.balance')}
      {overdue.minor > 0 && (
        <>
          {' · '}
          <StatusDot tone="bad" label={t('customers.overdue')} />
        </>
      )}
      {credit.minor > 0 && (
        <>
          {' · '}
          <Money amount={credit} /> {t('customers.credit')}
        </>
      )}
    </>
  );
}

function Fact({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function None() {
  const { t } = useTranslation();
  return <span className={classes.none}>{t('customers.none')}</span>;
}
