import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDate, useField, useShop } from '../../../ui';
import type { Chargeable } from './typed';

interface InvoiceChoiceProps {
  invoices: readonly Chargeable[];
  /** 0 for a free sale. */
  value: number;
  onChange: (invoiceId: number) => void;
}

/** What is paid: one of the invoices that are open, with what is due on it, or a sale without one. */
export function InvoiceChoice({ invoices, value, onChange }: InvoiceChoiceProps) {
  const { t } = useTranslation();
  const { locale } = useShop();
  const due = ({ number, dueDate, due }: Chargeable) =>
    t('terminal.invoiceDue', { number, amount: due, date: formatDate(dueDate, locale) });
  return (
    <Select
      {...useField('invoiceId')}
      label={t('terminal.for')}
      allowDeselect={false}
      data={[
        ...invoices.map((invoice) => ({ value: String(invoice.id), label: due(invoice) })),
        { value: '0', label: t('terminal.free') },
      ]}
      value={String(value)}
      onChange={(id) => onChange(Number(id))}
    />
  );
}
