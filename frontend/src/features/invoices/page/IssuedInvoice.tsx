import { useHotkeys } from '@mantine/hooks';
import { IconCash, IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type InvoiceDetail, invoicePdf } from '../../../api/invoices';
import { Page, PdfView, RememberedTabs } from '../../../ui';
import { CollectDialog } from '../collect/CollectDialog';
import { InvoiceStatus } from '../InvoiceStatus';
import { SendDialog, type Sent } from '../send/SendDialog';
import { Unprintable } from '../Unprintable';
import { InvoiceActions } from './InvoiceActions';
import { InvoiceHead } from './InvoiceHead';
import { InvoiceLines } from './InvoiceLines';
import classes from './InvoicePage.module.css';
import { Journal } from './Journal';
import { Mails } from './Mails';
import { Payments } from './Payments';

/** An issued invoice: what is due on it, what was sold, what was paid and sent, and what was posted. */
export function IssuedInvoice({ invoice, payments, mails, entries }: InvoiceDetail) {
  const { t } = useTranslation();
  const [collecting, setCollecting] = useState(false);
  const [sending, setSending] = useState<Sent | null>(null);
  const { id, number, balance, status } = invoice;
  const isDue = balance.due.minor > 0;
  const collect = () => setCollecting(true);
  const send = () => setSending({ kind: 'invoice', id });
  const act = isDue ? collect : send;
  useHotkeys([['mod+Enter', () => document.querySelector('[role="dialog"]') || act()]], []);
  const paper = t('invoices.paper', { number });
  return (
    <Page
      title={number}
      note={<InvoiceStatus status={status} />}
      back={{ href: '/invoices', label: t('invoices.title') }}
      primary={
        isDue
          ? { label: t('payments.collect'), onClick: collect, icon: <IconCash size={16} aria-hidden /> }
          : { label: t('payments.sendInvoice'), onClick: send, icon: <IconSend size={16} aria-hidden /> }
      }
      actions={<InvoiceActions id={id} onSend={isDue ? send : undefined} />}
    >
      <div className={classes.page}>
        <InvoiceHead invoice={invoice} />
        <div className={classes.columns}>
          <RememberedTabs
            name="invoice"
            tabs={[
              {
                id: 'content',
                label: t('invoices.content'),
                content: <InvoiceLines invoice={invoice} />,
              },
              {
                id: 'paper',
                label: t('invoices.document'),
                content: (
                  <div className={classes.paper}>
                    <Unprintable id={id} />
                    <PdfView url={invoicePdf(id)} label={paper} />
                  </div>
                ),
              },
            ]}
          />
          <aside className={classes.aside}>
            <Payments payments={payments} onSend={(id) => setSending({ kind: 'receipt', id })} />
            <Mails mails={mails} />
            <Journal entries={entries} />
          </aside>
        </div>
      </div>
      {collecting && (
        <CollectDialog
          invoice={invoice}
          onClose={() => setCollecting(false)}
          onSendReceipt={(payment) => {
            setCollecting(false);
            setSending({ kind: 'receipt', id: payment.id });
          }}
        />
      )}
      {sending && <SendDialog what={sending} onClose={() => setSending(null)} />}
    </Page>
  );
}
