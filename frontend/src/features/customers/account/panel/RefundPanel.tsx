import { Anchor, Button, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Document } from '../../../../api/documents';
import { type CreditNote, getRefund, paymentsKey, type RefundDetail } from '../../../../api/payments';
import { DateTimeText, formatThousandths, May, Money, SidePanel, useShop } from '../../../../ui';
import { RefundMark } from '../../../payments/cards/RefundMark';
import { useMethodName } from '../../../payments/collect/methods';
import { Journal } from '../../../payments/Journal';
import { SendDialog } from '../../../payments/send/SendDialog';
import { usePaper } from '../../../payments/usePaper';
import type { PanelProps } from './AccountPanel';
import { Head } from './Head';
import { Part } from './Part';
import classes from './panel.module.css';

/** A refund: how the money went back, for which items, and what was posted. */
export function RefundPanel({ id, number, onClose }: PanelProps) {
  const { t } = useTranslation();
  const [sending, setSending] = useState(false);
  const { data } = useQuery({
    queryKey: [...paymentsKey, 'refund', id],
    queryFn: () => getRefund(id),
  });
  const note = data?.creditNote.id ?? 0;
  const document = { kind: 'credit_note', id: note } as const;
  return (
    <SidePanel
      opened
      size="lg"
      // Esc in a dialog is heard here too, and is not for the panel.
      onClose={() => sending || onClose()}
      title={number ? t('account.refund', { number }) : t('account.what.payout')}
      footer={note > 0 && <CreditNoteActions document={document} onSend={() => setSending(true)} />}
    >
      {data && <Refunded detail={data} />}
      {sending && <SendDialog what={{ kind: 'credit_note', document }} onClose={() => setSending(false)} />}
    </SidePanel>
  );
}

function Refunded({ detail }: { detail: RefundDetail }) {
  const { t } = useTranslation();
  const methodName = useMethodName();
  const { refund, who, creditNote, entries } = detail;
  const { amount, method, gateway, createdAt, note } = refund;
  return (
    <Stack gap="lg">
      <Head
        amount={{ ...amount, minor: -amount.minor }}
        label={methodName(method, gateway)}
        note={
          <>
            <DateTimeText at={createdAt} /> · {who}
          </>
        }
      />
      <RefundMark refund={refund} />
      {creditNote.id > 0 && <CreditNotePart note={creditNote} />}
      {note && (
        <Part title={t('account.note')}>
          <p className={classes.text}>{note}</p>
        </Part>
      )}
      <Journal entries={entries} />
    </Stack>
  );
}

/** What was taken back, of which order, and why. */
function CreditNotePart({ note }: { note: CreditNote }) {
  const { t } = useTranslation();
  const shop = useShop();
  const { number, invoiceId, invoiceNumber, lines, total, reason } = note;
  return (
    <Part title={t('account.creditNote', { number })}>
      <ul className={classes.list}>
        {lines.map(({ position, name, quantity, unit, gross }) => (
          <li key={position} className={classes.item}>
            <span className={classes.quantity}>
              {quantity > 0 && [formatThousandths(quantity, shop), unit].filter(Boolean).join(' ')}
            </span>
            <span className={classes.name}>{name}</span>
            <Money amount={gross} />
          </li>
        ))}
        <li className={classes.item} data-strong>
          <span className={classes.name}>
            {t('account.ofInvoice')} <Anchor href={`#/invoices/${invoiceId}`}>{invoiceNumber}</Anchor>
          </span>
          <Money amount={total} />
        </li>
      </ul>
      {reason && <p className={classes.text}>{reason}</p>}
    </Part>
  );
}

function CreditNoteActions({ document, onSend }: { document: Document; onSend: () => void }) {
  const { t } = useTranslation();
  const paper = usePaper(document);
  return (
    <>
      <Button variant="default" onClick={paper.save}>
        {t('refunds.saveCreditNote')}
      </Button>
      <Button variant="default" onClick={paper.open}>
        {t('refunds.openCreditNote')}
      </Button>
      <May needs="sell">
        <Button onClick={onSend}>{t('payments.sendCreditNote')}</Button>
      </May>
    </>
  );
}
