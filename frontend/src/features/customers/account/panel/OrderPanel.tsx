import { Anchor, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getInvoice, type InvoiceDetail, invoiceKey } from '../../../../api/invoices';
import { Figures, Money, SidePanel } from '../../../../ui';
import { InvoiceDialogs, type Opened } from '../../../invoices/actions/InvoiceDialogs';
import { InvoiceStatus } from '../../../invoices/InvoiceStatus';
import { Breakdown } from '../../../payments/breakdown/Breakdown';
import { HeldCards } from '../../../payments/cards/HeldCards';
import { Journal } from '../../../payments/Journal';
import { Mails } from '../../../payments/send/Mails';
import { When } from '../cells';
import type { PanelProps } from './AccountPanel';
import { Head } from './Head';
import { OrderActions } from './OrderActions';
import { OrderItems } from './OrderItems';
import { Part } from './Part';
import classes from './panel.module.css';

/** An order: what was bought, what became of its money, what was posted, and what can be done now. */
export function OrderPanel({ id, number, onClose }: PanelProps) {
  const [opened, open] = useState<Opened | null>(null);
  const { data } = useQuery({ queryKey: invoiceKey(id), queryFn: () => getInvoice(id) });
  return (
    <SidePanel
      opened
      size="lg"
      // Esc in a dialog is heard here too, and is not for the panel.
      onClose={() => opened || onClose()}
      title={<Anchor href={`#/invoices/${id}`}>{number}</Anchor>}
      footer={data && <OrderActions invoice={data.invoice} open={open} />}
    >
      {data && <Order detail={data} open={open} />}
      {data && <InvoiceDialogs opened={opened} detail={data} open={open} />}
    </SidePanel>
  );
}

function Order({ detail, open }: { detail: InvoiceDetail; open: (dialog: Opened) => void }) {
  const { t } = useTranslation();
  const { invoice, mails, entries } = detail;
  const { balance, issuedAt, issueDate, status, note } = invoice;
  return (
    <Stack gap="lg">
      <Head
        amount={balance.due}
        label={t('account.due')}
        mark={<InvoiceStatus status={status} />}
        note={<When at={issuedAt} date={issueDate} />}
      />
      <HeldCards cards={detail.cards} open={open} />
      <Part title={t('account.items')}>
        <OrderItems invoice={invoice} />
        <Figures
          figures={[{ label: t('account.total'), value: <Money amount={balance.total} />, strong: true }]}
        />
        {note && <p className={classes.text}>{note}</p>}
      </Part>
      <Breakdown
        detail={detail}
        onSend={(what) => open({ kind: 'send', what })}
        onReverse={(payment) => open({ kind: 'reverse', payment })}
      />
      <Mails mails={mails} />
      <Journal entries={entries} />
    </Stack>
  );
}
