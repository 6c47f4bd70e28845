import * as bound from '../../wailsjs/go/desk/Outbox';
import type { book, shop, sqlite } from '../../wailsjs/go/models';
import { call } from './call';
import type { Document, DocumentKind } from './documents';

export type Mail = book.Mail;
export type MailPage = sqlite.MailPage;
export type MailQuery = sqlite.MailQuery;
export type MailProposal = shop.MailProposal;
export type SendOutcome = shop.SendOutcome;
/** What a mail carries; a reminder carries its invoice. */
export type MailKind = DocumentKind | 'reminder';
/** What the outbox holds: a link's message carries no document. */
export type MessageKind = MailKind | 'link' | 'card_link';
/** A mail as the form sends it: everything but its idempotency key. */
export interface NewMail extends MailProposal {
  kind: MailKind;
  document: Document;
}

/** The refusal of a book that knows no mail server yet. */
export const noMailServer = 'no_mail_server';

export const mailsKey = ['mails'] as const;

export function findMails(query: MailQuery): Promise<MailPage> {
  return call(bound.List(query));
}

/** Address, subject and text offered for sending a document. */
export function proposeMail(kind: MailKind, document: Document): Promise<MailProposal> {
  return call(bound.Propose(kind, { from: '', to: '', ...document }));
}

/** Puts a mail into the outbox. */
export function sendMail(mail: NewMail, key: string): Promise<Mail> {
  return call(
    bound.Send({ ...mail, document: { from: '', to: '', ...mail.document }, key } as shop.SendInput),
  );
}

/** Puts a mail for each invoice into the outbox, an invoice or a reminder of one; says which were left out and why. */
export function sendEach(
  kind: 'invoice' | 'reminder',
  invoiceIds: number[],
  key: string,
): Promise<SendOutcome[]> {
  return call(bound.SendEach({ kind, invoiceIds, key }));
}

/** Tries a waiting or failed mail again at once. */
export function retryMail(id: number): Promise<void> {
  return call(bound.Retry(id));
}

/** Saves a mail as a file for any mail program; the path, '' when the dialog was closed. */
export function saveMailFile(id: number): Promise<string> {
  return call(bound.SaveFile(id));
}

/** The document that a mail carries. */
export function documentOf(mail: Mail): Document {
  switch (mail.kind) {
    case 'receipt':
      return { kind: 'receipt', id: mail.paymentId };
    case 'credit_note':
      return { kind: 'credit_note', id: mail.creditNoteId };
    case 'statement':
      return { kind: 'statement', id: mail.customerId, from: mail.periodFrom, to: mail.periodTo };
    default:
      return { kind: 'invoice', id: mail.invoiceId };
  }
}
