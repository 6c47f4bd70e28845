import { Anchor, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Balance, Invoice } from '../../../api/invoices';
import { DateText, Money } from '../../../ui';
import { addressLines } from '../../customers/address';
import { companyBeside, displayName } from '../../customers/name';
import { InvoiceReference } from '../../subscriptions/InvoiceReference';
import classes from './InvoicePage.module.css';

/** Who and when on the left; on the right what is due, the largest figure of the page; on a draft nothing is. */
export function InvoiceHead({ invoice }: { invoice: Invoice }) {
  const { t } = useTranslation();
  const { billTo, shipTo, customerId, issueDate, dueDate, reference, balance, status } = invoice;
  const where = addressLines(shipTo);
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
        {reference && (
          <Fact label={t('invoices.reference')}>
            <InvoiceReference {...invoice} />
          </Fact>
        )}
        {where.length > 0 && <Fact label={t('invoices.shipTo')}>{where.join(', ')}</Fact>}
      </dl>
      {status !== 'draft' && <InvoiceFigures balance={balance} late={status === 'overdue'} />}
    </div>
  );
}

/** The total, what lowered it where something did, and what is due. */
function InvoiceFigures({ balance, late }: { balance: Balance; late: boolean }) {
  const { t } = useTranslation();
  const { total, paid, refunded, credited, writtenOff, due, voided } = balance;
  const unusual = [
    { label: t('invoices.refunded'), amount: refunded },
    { label: t('invoices.credited'), amount: credited },
    { label: t('invoices.writtenOff'), amount: writtenOff },
  ];
  return (
    <dl className={classes.figures} data-voided={voided || undefined}>
      <Fact label={t('invoices.total')}>
        <Money amount={total} />
      </Fact>
      <Fact label={t('invoices.paid')}>
        <Money amount={paid} />
      </Fact>
      {unusual
        .filter(({ amount }) => amount.minor !== 0)
        .map(({ label, amount }) => (
          <Fact key={label} label={label}>
            <Money amount={amount} />
          </Fact>
        ))}
      <div className={classes.due} data-late={late || undefined}>
        <dt>{t('invoices.amountDue')}</dt>
        <dd>
          <Money amount={due} />
        </dd>
      </div>
    </dl>
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
