import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Money as Amount } from '../../api';
import type { CustomerDetail } from '../../api/customers';
import { DateTimeText, Money } from '../../ui';
import { Contact } from './Contact';
import classes from './customers.module.css';
import { formatPhone } from './phone';

/** What one asks about a customer first: what is owed, and how to reach them. */
export function CustomerSummary({ customer, sums }: CustomerDetail) {
  const { t } = useTranslation();
  const { email, phone, createdAt } = customer;
  const { due, credit } = sums;
  return (
    <dl className={classes.summary}>
      <Fact label={<BalanceLabel credit={credit} />}>
        <Money amount={due} className={classes.balance} />
      </Fact>
      <Fact label={t('customers.field.email')}>
        {email ? (
          <Contact text={email} address={email} scheme="mailto" copy={t('customers.copyEmail')} />
        ) : (
          <None />
        )}
      </Fact>
      <Fact label={t('customers.field.phone')}>
        {phone ? (
          <Contact text={formatPhone(phone)} address={phone} scheme="tel" copy={t('customers.copyPhone')} />
        ) : (
          <None />
        )}
      </Fact>
      <Fact label={t('customers.createdAt')}>
        <DateTimeText at={createdAt} />
      </Fact>
    </dl>
  );
}

/** A credit stands beside what is owed: neither lowers the other before it is used. */
function BalanceLabel({ credit }: { credit: Amount }) {
  const { t } = useTranslation();
  return (
    <>
      {t('customers.balance')}
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
