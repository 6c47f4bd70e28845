import * as documents from '../../wailsjs/go/desk/Documents';
import * as bound from '../../wailsjs/go/desk/Payments';
import type { book, shop } from '../../wailsjs/go/models';
import { call } from './call';

export type Payment = book.Payment;
/** A payment as the form sends it: everything but its idempotency key. */
export type NewPayment = Omit<shop.CollectInput, 'key'>;

/** Records a payment; what goes beyond what is due becomes the customer's credit. */
export function collectPayment(payment: NewPayment, key: string): Promise<Payment> {
  return call(bound.Collect({ ...payment, key }));
}

/** Saves the receipt where a dialog says; the path, '' when the dialog was closed. */
export function saveReceiptPdf(paymentId: number): Promise<string> {
  return call(documents.SaveReceipt(paymentId));
}

/** Opens the receipt in the system's viewer. */
export function openReceiptPdf(paymentId: number): Promise<void> {
  return call(documents.OpenReceipt(paymentId));
}
