import * as bound from '../../wailsjs/go/desk/Documents';
import type { book, sqlite } from '../../wailsjs/go/models';
import { call } from './call';

/** The papers the shop makes. */
export type DocumentKind = 'invoice' | 'receipt' | 'credit_note' | 'statement';
/** One document: by the id of its invoice, payment or credit note, or a customer's statement of a period. */
export interface Document {
  kind: DocumentKind;
  id: number;
  from?: string;
  to?: string;
}
export type DocumentPage = sqlite.DocumentPage;
export type DocumentQuery = sqlite.DocumentQuery;
export type DocumentRow = sqlite.DocumentRow;
export type Statement = book.Statement;
export type StatementLine = book.StatementLine;

export const documentsKey = ['documents'] as const;

/** A page of the documents made for a customer, newest first. */
export function listDocuments(query: DocumentQuery): Promise<DocumentPage> {
  return call(bound.List(query));
}

function whole({ kind, id, from = '', to = '' }: Document): book.Document {
  return { kind, id, from, to };
}

/** Where a document's PDF is served; an invoice that is a draft is marked as one. */
export function documentPdf({ kind, id, from, to }: Document): string {
  const period = from && to ? `?from=${from}&to=${to}` : '';
  return `/pdf/${kind}/${id}${period}`;
}

/** Saves the PDF where a dialog says; the path, '' when the dialog was closed. */
export function saveDocument(document: Document): Promise<string> {
  return call(bound.Save(whole(document)));
}

/** Opens the PDF in the system's viewer. */
export function openDocument(document: Document): Promise<void> {
  return call(bound.Open(whole(document)));
}

/** A customer's account for a period, both days included. */
export function getStatement(customerId: number, from: string, to: string): Promise<Statement> {
  return call(bound.Statement(customerId, from, to));
}
