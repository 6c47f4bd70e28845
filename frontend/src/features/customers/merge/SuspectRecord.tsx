import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Customer } from '../../../api/customers';
import { DateText, dayOf, useShop } from '../../../ui';
import { addressLines } from '../address';
import { companyBeside, displayName } from '../name';
import { formatPhone } from '../phone';
import classes from './merge.module.css';

interface SuspectRecordProps {
  customer: Customer;
  /** What both have in common: it is set apart. */
  why: string;
}

/** What tells a customer from another, in a few lines. */
export function SuspectRecord({ customer, why }: SuspectRecordProps) {
  const { t } = useTranslation();
  const { timezone } = useShop();
  const { id, email, phone, addresses, createdAt } = customer;
  const company = companyBeside(customer);
  const [address] = addresses;
  const marked = (name: string) => (why === name ? classes.same : undefined);
  return (
    <div className={classes.record}>
      <Anchor href={`#/customers/${id}`} className={marked('name')}>
        {displayName(customer)}
      </Anchor>
      {company && <span>{company}</span>}
      {email && <span className={marked('email')}>{email}</span>}
      {phone && <span className={marked('phone')}>{formatPhone(phone)}</span>}
      {address && <span>{addressLines(address).join(', ')}</span>}
      <span>
        {t('customers.column.created')} <DateText date={dayOf(createdAt, timezone)} />
      </span>
    </div>
  );
}
