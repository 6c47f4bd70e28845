import type { Money } from '../../../api';
import type { InvoiceDetail } from '../../../api/invoices';

/** Money that came for an invoice. */
export interface Receipt {
  number: string;
  method: string;
  /** That took it; '' for none. */
  gateway: string;
  /** When it was received. */
  at: number;
  /** What of it was for the invoice. */
  amount: Money;
}

/** What came for an invoice and was not taken back as recorded wrongly, the first first. */
export function receiptsOf({ invoice, payments }: InvoiceDetail): Receipt[] {
  return payments
    .filter(({ reversedAt }) => reversedAt === 0)
    .flatMap(({ number, method, gateway, receivedAt: at, allocations }) =>
      allocations
        .filter(({ invoiceId }) => invoiceId === invoice.id)
        .map(({ amount }) => ({ number, method, gateway, at, amount })),
    )
    .sort((a, b) => a.at - b.at);
}
