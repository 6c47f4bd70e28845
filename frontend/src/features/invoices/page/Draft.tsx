import { useTranslation } from 'react-i18next';
import type { InvoiceDetail } from '../../../api/invoices';
import { Page } from '../../../ui';
import { InvoiceStatus } from '../InvoiceStatus';
import { InvoiceHead } from './InvoiceHead';
import { InvoiceLines } from './InvoiceLines';
import classes from './InvoicePage.module.css';

/** A draft as it stands, for those who may not write on it. */
export function Draft({ invoice }: InvoiceDetail) {
  const { t } = useTranslation();
  return (
    <Page
      title={t('invoices.draftTitle')}
      note={<InvoiceStatus status={invoice.status} />}
      back={{ href: '/invoices', label: t('invoices.title') }}
    >
      <div className={classes.page}>
        <InvoiceHead invoice={invoice} />
        <InvoiceLines invoice={invoice} />
      </div>
    </Page>
  );
}
