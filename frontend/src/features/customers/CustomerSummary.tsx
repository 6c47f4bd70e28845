import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerDetail } from '../../api/customers';
import { DateTimeText, Money } from '../../ui';
import { Contact } from './Contact';
import classes from './customers.module.css';
import { formatPhone } from './phone';

/** What one asks about a customer first: what is owed, and how to reach them. */
export function CustomerSummary({ customer, balance, credit }: CustomerDetail) {
  const { t } = useTranslation();
  const { email, phone, createdAt } = customer;
  return (
    <dl className={classes.summary}>
      <Fact label={t('customers.balance')}>
        <Money amount={balance} className={classes.balance} />
        {credit.minor > 0 && (
          <span className={classes.credit}>
            <Money amount={credit} /> {t('customers.credit')}
          </span>
        )}
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

function Fact({ label, children }: { label: string; children: ReactNode }) {
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
