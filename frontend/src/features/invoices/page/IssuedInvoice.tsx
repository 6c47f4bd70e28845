import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { documentPdf } from '../../../api/documents';
import type { InvoiceDetail } from '../../../api/invoices';
import { Page, PdfView, RememberedTabs, usePrimaryKey } from '../../../ui';
import { Breakdown } from '../../payments/breakdown/Breakdown';
import { HeldCards } from '../../payments/cards/HeldCards';
import { Journal } from '../../payments/Journal';
import { Mails } from '../../payments/send/Mails';
import { dialogOf } from '../actions/dialogOf';
import { InvoiceActions } from '../actions/InvoiceActions';
import { InvoiceDialogs, type Opened } from '../actions/InvoiceDialogs';
import type { ActionId } from '../actions/obstacles';
import { useInvoiceActions } from '../actions/useInvoiceActions';
import { InvoiceStatus } from '../InvoiceStatus';
import { Unprintable } from '../Unprintable';
import { InvoiceHead } from './InvoiceHead';
import { InvoiceLines } from './InvoiceLines';
import classes from './InvoicePage.module.css';
import { Voided } from './Voided';

/** An issued invoice: what is due on it, what was sold, what became of its money, what was sent and posted. */
export function IssuedInvoice(detail: InvoiceDetail) {
  const { t } = useTranslation();
  const { invoice, mails, entries, events } = detail;
  const { id, number, balance, status } = invoice;
  const [opened, open] = useState<Opened | null>(null);
  const start = useCallback((action: ActionId) => open(dialogOf(action, id)), [id]);
  const actions = useInvoiceActions(invoice, start);
  const collects = balance.due.minor > 0;
  const primary = collects ? actions.collect : actions.send;
  usePrimaryKey(primary);
  return (
    <Page
      title={number}
      note={<InvoiceStatus status={status} />}
      back={{ href: '/invoices', label: t('invoices.title') }}
      primary={{
        ...primary,
        onClick: primary.run,
        icon: <primary.icon size={16} aria-hidden />,
      }}
      actions={<InvoiceActions id={id} actions={actions} collects={collects} />}
    >
      <div className={classes.page}>
        {balance.voided && <Voided number={number} events={events} />}
        <HeldCards cards={detail.cards} open={open} />
        <InvoiceHead invoice={invoice} />
        <div className={classes.columns}>
          <RememberedTabs
            name="invoice"
            tabs={[
              { id: 'content', label: t('invoices.content'), content: <InvoiceLines invoice={invoice} /> },
              { id: 'paper', label: t('invoices.document'), content: <Paper id={id} number={number} /> },
            ]}
          />
          <aside className={classes.aside}>
            <Breakdown
              detail={detail}
              onSend={(what) => open({ kind: 'send', what })}
              onReverse={(payment) => open({ kind: 'reverse', payment })}
            />
            <Mails mails={mails} />
            <Journal entries={entries} />
          </aside>
        </div>
      </div>
      <InvoiceDialogs opened={opened} detail={detail} open={open} />
    </Page>
  );
}

function Paper({ id, number }: { id: number; number: string }) {
  const { t } = useTranslation();
  return (
    <div className={classes.paper}>
      <Unprintable id={id} />
      <PdfView url={documentPdf({ kind: 'invoice', id })} label={t('invoices.paper', { number })} />
    </div>
  );
}
