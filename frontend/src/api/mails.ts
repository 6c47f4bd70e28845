import * as bound from '../../wailsjs/go/desk/Outbox';
import type { book, shop, sqlite } from '../../wailsjs/go/models';
import { call } from './call';

export type Mail = book.Mail;
export type MailPage = sqlite.MailPage;
export type MailQuery = sqlite.MailQuery;
export type MailProposal = shop.MailProposal;
/** A mail as the form sends it: everything but its idempotency key. */
export type NewMail = Omit<shop.SendInput, 'key'>;

/** The refusal of a book that knows no mail server yet. */
export const noMailServer = 'no_mail_server';

export const mailsKey = ['mails'] as const;

export function findMails(query: MailQuery): Promise<MailPage> {
  return call(bound.List(query));
}

/** Address, subject and text offered for sending an invoice. */
export function proposeInvoiceMail(invoiceId: number): Promise<MailProposal> {
  return call(bound.ProposeInvoice(invoiceId));
}

/** Address, subject and text offered for sending a payment's receipt. */
export function proposeReceiptMail(paymentId: number): Promise<MailProposal> {
  return call(bound.ProposeReceipt(paymentId));
}

/** Puts a mail into the outbox. */
export function sendMail(mail: NewMail, key: string): Promise<Mail> {
  return call(bound.Send({ ...mail, key }));
}

/** Tries a waiting or failed mail again at once. */
export function retryMail(id: number): Promise<void> {
  return call(bound.Retry(id));
}

/** Saves a mail as a file for any mail program; the path, '' when the dialog was closed. */
export function saveMailFile(id: number): Promise<string> {
  return call(bound.SaveFile(id));
}
