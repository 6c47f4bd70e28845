import { Anchor, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Invoice } from '../../../api/invoices';
import { DateText, Money } from '../../../ui';
import { companyBeside, displayName } from '../../customers/name';
import classes from './InvoicePage.module.css';

/** Who and when on the left; on the right what is due, the largest figure of the page. */
export function InvoiceHead({ invoice }: { invoice: Invoice }) {
  const { t } = useTranslation();
  const { billTo, customerId, issueDate, dueDate, reference, balance, status } = invoice;
  return (
    <div className={classes.head}>
      <dl className={classes.facts}>
        <Fact label={t('invoices.customer')}>
          <Anchor href={`#/customers/${customerId}`}>{displayName(billTo)}</Anchor>
          <Text size="xs" c="dimmed">
            {companyBeside(billTo)}
          </Text>
        </Fact>
        <Fact label={t('invoices.issueDate')}>
          <DateText date={issueDate} />
        </Fact>
        <Fact label={t('invoices.dueDate')}>
          <DateText date={dueDate} />
        </Fact>
        {reference && <Fact label={t('invoices.reference')}>{reference}</Fact>}
      </dl>
      <dl className={classes.figures}>
        <Fact label={t('invoices.total')}>
          <Money amount={balance.total} />
        </Fact>
        <Fact label={t('invoices.paid')}>
          <Money amount={balance.paid} />
        </Fact>
        <div className={classes.due} data-late={status === 'overdue' || undefined}>
          <dt>{t('invoices.amountDue')}</dt>
          <dd>
            <Money amount={balance.due} />
          </dd>
        </div>
      </dl>
    </div>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
