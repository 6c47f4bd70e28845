import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import type { Money } from '../../src/api';
import type { Customer, CustomerDetail } from '../../src/api/customers';
import type { Invoice, InvoiceDetail, Line } from '../../src/api/invoices';
import type { NewPayment, NewRefund, NewWriteOff, Payment } from '../../src/api/payments';
import { nobody } from '../../src/features/customers/nobody';

type Method = (...args: unknown[]) => Promise<unknown>;

/** Asks the book directly, as another window would: the page that is open hears nothing of it. */
export function ask<Answer>(page: Page, method: string, ...args: unknown[]): Promise<Answer> {
  const asked = page.evaluate(
    ({ method, args }) => {
      const [service = '', name = ''] = method.split('.');
      const { go } = window as unknown as { go: { desk: Record<string, Record<string, Method>> } };
      return go.desk[service]?.[name]?.(...args);
    },
    { method, args },
  );
  return asked as Promise<Answer>;
}

/** An amount of pounds, from pence. */
export const pence = (minor: number): Money => ({ minor, currency: 'GBP' });

export function newCustomer(page: Page, name: string, email = ''): Promise<Customer> {
  return ask(page, 'Customers.Save', { ...nobody, name, email }, randomUUID());
}

/** What is sold: an item, how many of it, the price of one in pence. */
export type Sold = [name: string, quantity: number, price: number];

/** Issues an invoice, today unless days are given. */
export async function sell(
  page: Page,
  customerId: number,
  sold: Sold[],
  days: { issueDate?: string; dueDate?: string } = {},
): Promise<Invoice> {
  const draft = await saveDraft(page, customerId, sold, days);
  return ask(page, 'Invoices.Issue', { id: draft.id, version: draft.version, key: randomUUID() });
}

export async function saveDraft(
  page: Page,
  customerId: number,
  sold: Sold[],
  days: { issueDate?: string; dueDate?: string } = {},
): Promise<Invoice> {
  const blank = await ask<Invoice>(page, 'Invoices.New', 0, customerId);
  return ask(page, 'Invoices.SaveDraft', { ...blank, ...days, lines: sold.map(lineOf) }, randomUUID());
}

/** A line of a document that sells something. */
export function lineOf([name, quantity, price]: Sold): Line {
  return {
    itemId: 0,
    name,
    reference: '',
    type: 'physical',
    quantity: quantity * 1000,
    unit: '',
    unitPrice: pence(price),
    taxRate: 20_000,
    discount: { amount: pence(0), rate: 0 },
  };
}

/** Takes money for an invoice, in cash and now unless said otherwise. */
export function pay(
  page: Page,
  { id, customerId }: Invoice,
  minor: number,
  how: Partial<Pick<NewPayment, 'method' | 'receivedAt' | 'note'>> = {},
): Promise<Payment> {
  const amount = pence(minor);
  const shares = [{ invoiceId: id, amount }];
  const payment = { customerId, amount, shares, method: 'cash', receivedAt: Date.now(), note: '', ...how };
  return ask(page, 'Payments.Collect', { ...payment, key: randomUUID() });
}

/** Takes back so many of an invoice's first line; what was paid for them leaves in cash. */
export function refund(page: Page, { id }: Invoice, quantity: number, payout: number): Promise<unknown> {
  const refund: NewRefund = {
    invoiceId: id,
    lines: [{ position: 1, quantity: quantity * 1000 }],
    payouts: payout > 0 ? [{ method: 'cash', amount: pence(payout) }] : [],
    reason: 'Broken on the way',
  };
  return ask(page, 'Payments.RefundItems', { ...refund, key: randomUUID() });
}

export function writeOff(page: Page, { id }: Invoice, minor: number): Promise<Invoice> {
  const input: NewWriteOff = { invoiceId: id, amount: pence(minor), reason: 'Moved away' };
  return ask(page, 'Payments.WriteOff', { ...input, key: randomUUID() });
}

export function voidInvoice(page: Page, { id }: Invoice): Promise<Invoice> {
  return ask(page, 'Payments.Void', { invoiceId: id, reason: 'Billed twice', key: randomUUID() });
}

export function detailOf(page: Page, { id }: Invoice): Promise<InvoiceDetail> {
  return ask(page, 'Invoices.Get', id);
}

export function sumsOf(page: Page, { id }: Customer): Promise<CustomerDetail['sums']> {
  return ask<CustomerDetail>(page, 'Customers.Get', id).then(({ sums }) => sums);
}
