import { useTranslation } from 'react-i18next';
import type { TextKey } from '../../app/i18n';
import { StatusDot, type Tone } from '../../ui';

const statuses: Record<string, { tone: Tone; label: TextKey }> = {
  draft: { tone: 'neutral', label: 'invoices.status.draft' },
  open: { tone: 'open', label: 'invoices.status.open' },
  partly_paid: { tone: 'waiting', label: 'invoices.status.partlyPaid' },
  paid: { tone: 'good', label: 'invoices.status.paid' },
  overdue: { tone: 'bad', label: 'invoices.status.overdue' },
  partly_refunded: { tone: 'neutral', label: 'invoices.status.partlyRefunded' },
  refunded: { tone: 'neutral', label: 'invoices.status.refunded' },
  written_off: { tone: 'neutral', label: 'invoices.status.writtenOff' },
  void: { tone: 'neutral', label: 'invoices.status.void' },
};

/** The status of an invoice, as its dot and word. */
export function InvoiceStatus({ status }: { status: string }) {
  const { t } = useTranslation();
  const known = statuses[status];
  return known ? <StatusDot tone={known.tone} label={t(known.label)} /> : null;
}
