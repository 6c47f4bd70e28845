import * as boundCards from '../../wailsjs/go/desk/Cards';
import * as bound from '../../wailsjs/go/desk/Payments';
import type { book, desk, shop, sqlite } from '../../wailsjs/go/models';
import { call } from './call';
import type { StatementLine } from './documents';

export type AccountPage = sqlite.AccountPage;
export type AccountQuery = sqlite.AccountQuery;
export type AccountRow = sqlite.AccountRow;
export type CardLeft = book.CardLeft;
export type Charge = book.Charge;
export type CreditNote = book.CreditNote;
export type OpenInvoice = sqlite.OpenInvoice;
export type Payment = book.Payment;
export type PaymentDetail = desk.PaymentDetail;
export type Payout = shop.Payout;
export type Refund = book.Refund;
export type RefundDetail = desk.RefundDetail;
export type RefundPreview = shop.RefundPreview;
export type Share = shop.Share;
/** A line to refund: a quantity, an amount (tax included), or both; without an amount it is what the quantity is worth. */
export type RefundLine = book.RefundLine;

// Commands as the forms send them: everything but their idempotency key.
export type NewPayment = Omit<shop.CollectInput, 'key'>;
export type NewPayments = Omit<shop.CollectEachInput, 'key'>;
export type NewRefund = Omit<shop.RefundInput, 'key'>;
export type NewCreditPayout = Omit<shop.RefundCreditInput, 'key'>;
export type NewWriteOff = Omit<shop.WriteOffInput, 'key'>;
export type NewVoid = Omit<shop.VoidInput, 'key'>;
export type NewReversal = Omit<shop.ReverseInput, 'key'>;
export type NewCapture = Omit<shop.CaptureInput, 'key'>;
export type NewRelease = Omit<shop.ReleaseInput, 'key'>;

export const paymentsKey = ['payments'] as const;

/** A page of a customer's orders, payments and refunds, newest first. */
export function customerAccount(query: AccountQuery): Promise<AccountPage> {
  return call(bound.Account(query));
}

/** A customer's invoices on which something is due, the first due first. */
export function openInvoices(customerId: number): Promise<OpenInvoice[]> {
  return call(bound.Open(customerId));
}

/** What made a customer's credit and what used it, oldest first; a line's balance is the credit after it. */
export function creditHistory(customerId: number): Promise<StatementLine[]> {
  return call(bound.Credit(customerId));
}

export function getPayment(id: number): Promise<PaymentDetail> {
  return call(bound.Get(id));
}

export function getRefund(id: number): Promise<RefundDetail> {
  return call(bound.GetRefund(id));
}

/** Records a payment; what its shares leave of the amount becomes the customer's credit. */
export function collectPayment(payment: NewPayment, key: string): Promise<Payment> {
  return call(bound.Collect({ ...payment, key } as shop.CollectInput));
}

/** Records that several invoices, whoever they are for, were paid in full. */
export function collectEach(payments: NewPayments, key: string): Promise<Payment[]> {
  return call(bound.CollectEach({ ...payments, key }));
}

/** Takes back a payment that was recorded wrongly. */
export function reversePayment(reversal: NewReversal, key: string): Promise<Payment> {
  return call(bound.Reverse({ ...reversal, key }));
}

/** Takes the money of an authorised card; what is left of it is given up. */
export function captureCard(capture: NewCapture, key: string): Promise<Charge> {
  return call(bound.Capture({ ...capture, key }));
}

/** Gives an authorised card up. */
export function releaseCard(release: NewRelease, key: string): Promise<Charge> {
  return call(bound.Release({ ...release, key }));
}

/** Where a card payment is seen at its gateway. */
export function cardPage(charge: number): Promise<string> {
  return call(boundCards.Page(charge));
}

/** What a refund would do; it changes nothing. */
export function previewRefund(refund: NewRefund): Promise<RefundPreview> {
  return call(bound.PreviewRefund({ ...refund, key: '' } as shop.RefundInput));
}

/** Takes back items of an invoice. It cannot be undone. */
export function refundItems(refund: NewRefund, key: string): Promise<CreditNote> {
  return call(bound.RefundItems({ ...refund, key } as shop.RefundInput));
}

/** Pays out a customer's credit. */
export function refundCredit(payout: NewCreditPayout, key: string): Promise<Refund> {
  return call(bound.RefundCredit({ ...payout, key } as shop.RefundCreditInput));
}

/** Writes off a part or all of what is due on an invoice. */
export function writeOff(amount: NewWriteOff, key: string): Promise<book.Invoice> {
  return call(bound.WriteOff({ ...amount, key } as shop.WriteOffInput));
}

/** Takes an invoice back as if it had never been billed. It cannot be undone. */
export function voidInvoice(invoice: NewVoid, key: string): Promise<book.Invoice> {
  return call(bound.Void({ ...invoice, key }));
}
