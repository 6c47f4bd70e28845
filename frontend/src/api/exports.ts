import * as bound from '../../wailsjs/go/desk/Exports';
import { call } from './call';
import type { CustomerQuery } from './customers';
import type { InvoiceQuery } from './invoices';
import type { ItemQuery } from './items';
import type { MailQuery } from './mails';
import type { AccountQuery } from './payments';

/** The kinds of files a list is exported as. */
export type ExportFormat = 'csv' | 'xlsx';

// Each asks where to, and gives the path, '' when the dialog was closed. The place in the list does not matter.

/** Exports the customers of a list; with ids, only those of it. */
export function exportCustomers(query: CustomerQuery, ids: number[], format: ExportFormat): Promise<string> {
  return call(bound.Customers(query, ids, format));
}

/** Exports the invoices of a list; with ids, only those of it. */
export function exportInvoices(query: InvoiceQuery, ids: number[], format: ExportFormat): Promise<string> {
  return call(bound.Invoices(query, ids, format));
}

export function exportItems(query: ItemQuery, format: ExportFormat): Promise<string> {
  return call(bound.Items(query, format));
}

/** Exports a customer's orders and payments. */
export function exportAccount(query: AccountQuery, format: ExportFormat): Promise<string> {
  return call(bound.Account(query, format));
}

/** Exports a customer's account for a period, both days included. */
export function exportStatement(
  customerId: number,
  from: string,
  to: string,
  format: ExportFormat,
): Promise<string> {
  return call(bound.Statement(customerId, from, to, format));
}

export function exportOutbox(query: MailQuery, format: ExportFormat): Promise<string> {
  return call(bound.Outbox(query, format));
}
