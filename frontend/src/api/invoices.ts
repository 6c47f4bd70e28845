import * as bound from '../../wailsjs/go/desk/Invoices';
import type { book, desk, sqlite } from '../../wailsjs/go/models';
import { call } from './call';

export type Balance = book.Balance;
export type Discount = book.Discount;
export type Entry = book.Entry;
export type Invoice = book.Invoice;
export type InvoiceDetail = desk.InvoiceDetail;
export type InvoiceEvent = sqlite.InvoiceEvent;
export type InvoicePage = sqlite.InvoicePage;
export type InvoiceQuery = sqlite.InvoiceQuery;
export type InvoiceRow = sqlite.InvoiceRow;
export type Line = book.Line;
export type Pricing = book.Pricing;
export type RateTotal = book.RateTotal;
export type Refundable = book.Refundable;
export type Totals = book.Totals;

/** Lists and details of invoices; every command that changes one invalidates all of them. */
export const invoicesKey = ['invoices'] as const;
export const invoiceKey = (id: number) => [...invoicesKey, id] as const;

export function findInvoices(query: InvoiceQuery): Promise<InvoicePage> {
  return call(bound.List(query));
}

export function getInvoice(id: number): Promise<InvoiceDetail> {
  return call(bound.Get(id));
}

/** An empty draft with a store's habits (0 for the first one's), not saved; customer 0 is nobody yet. */
export function newInvoice(storeId: number, customerId: number): Promise<Invoice> {
  return call(bound.New(storeId, customerId));
}

/** Keeps a draft (id 0 makes a new one) and gives it back with its figures. */
export function saveDraft(draft: Invoice, key: string): Promise<Invoice> {
  return call(bound.SaveDraft(draft, key));
}

export function deleteDraft(id: number, version: number): Promise<void> {
  return call(bound.DeleteDraft(id, version));
}

/** The figures of what is being typed, by the same function the document will use. */
export function computeTotals(pricing: Pricing): Promise<Totals> {
  return call(bound.Totals(pricing));
}

/** Gives a draft its number and makes it final. */
export function issueInvoice(id: number, version: number, key: string): Promise<Invoice> {
  return call(bound.Issue({ id, version, key }));
}
