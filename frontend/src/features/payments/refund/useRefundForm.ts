import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorText, useCommand } from '../../../api';
import type { InvoiceDetail } from '../../../api/invoices';
import { type CreditNote, type NewRefund, refundItems } from '../../../api/payments';
import { moneyKeys } from '../moneyKeys';
import { payoutNames, payoutsToSend, single, type TypedPayout, withinCards } from './payouts';
import { lineNames, linesToSend, offered, renamed, type TypedLine } from './refundLines';
import { useRefundPreview } from './useRefundPreview';

/** What is typed into the refund form, what it would do, and doing it. */
export function useRefundForm(
  { invoice, refundable, payments }: InvoiceDetail,
  onDone: (note: CreditNote) => void,
) {
  const [lines, setLines] = useState(() => offered(refundable));
  const [typed, setRows] = useState(() => single(lastMethod(payments)));
  const [reason, setReason] = useState('');
  const chosen = linesToSend(lines, invoice.currency);
  const preview = useRefundPreview(invoice.id, chosen);
  const sum = preview.plan?.payout ?? { minor: 0, currency: invoice.currency };
  const cards = preview.plan?.cards ?? [];
  const rows = withinCards(typed, sum.minor, cards);
  const payouts = payoutsToSend(rows, sum);
  const refund: NewRefund = { invoiceId: invoice.id, lines: chosen, payouts, reason };
  const { submit, reset, errors, error, busy } = useSending(
    { ...lineNames(chosen), ...payoutNames(rows, sum.minor) },
    onDone,
  );
  return {
    lines,
    rows,
    reason,
    setReason,
    setRows: (rows: TypedPayout[]) => {
      reset();
      setRows(rows);
    },
    change: (position: number, patch: Partial<TypedLine>) => {
      reset();
      setLines(lines.map((line) => (line.position === position ? { ...line, ...patch } : line)));
    },
    tickAll: (ticked: boolean) => {
      reset();
      setLines(lines.map((line) => ({ ...line, ticked })));
    },
    plan: preview.plan,
    sum,
    cards,
    refund,
    refused: preview.error !== null,
    errors,
    /** A refusal of the whole: the invoice was voided or refunded meanwhile. */
    whole: error?.field === '' ? error : preview.error?.field === '' ? preview.error : null,
    liveErrors: useLiveErrors(preview),
    busy,
    // What was not shown yet is not done.
    submit: () => preview.settled && submit(refund),
  };
}

/** Sending a refund; errors come back under the names that the form had when it was sent. */
function useSending(names: Record<string, string>, onDone: (note: CreditNote) => void) {
  const [sentAs, setSentAs] = useState(names);
  const command = useCommand({
    run: (refund: NewRefund, key) => refundItems(refund, key),
    invalidates: moneyKeys,
    fields: [...Object.keys(names), '', 'lines', 'payouts', 'reason'],
    onDone,
  });
  const { fieldErrors } = command;
  return {
    submit: (refund: NewRefund) => {
      setSentAs(names);
      command.submit(refund);
    },
    /** What was refused is no longer what is typed. */
    reset: command.reset,
    errors: useMemo(() => renamed(fieldErrors, sentAs), [fieldErrors, sentAs]),
    error: command.error,
    busy: command.busy,
  };
}

/** What is wrong with a line, while it is typed. That nothing is chosen yet is not wrong. */
function useLiveErrors({ error, asked }: ReturnType<typeof useRefundPreview>): Record<string, string> {
  const { i18n } = useTranslation();
  if (!error?.field || error.field === 'lines') return {};
  return renamed({ [error.field]: errorText(error, i18n) }, lineNames(asked));
}

function lastMethod(payments: InvoiceDetail['payments']): string {
  return payments.findLast(({ reversedAt }) => reversedAt === 0)?.method ?? 'cash';
}
