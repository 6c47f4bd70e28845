import * as bound from '../../wailsjs/go/desk/Attachments';
import type { book, desk, sqlite } from '../../wailsjs/go/models';
import { call } from './call';

export type Attachment = book.Attachment;
export type AttachmentPage = sqlite.AttachmentPage;
export type AttachmentQuery = sqlite.AttachmentQuery;
/** A file as the screen sends it: everything but its idempotency key. */
export type NewAttachment = Omit<desk.AttachmentInput, 'key'>;

export const attachmentsKey = ['attachments'] as const;

/** The size of the largest file that is kept, in bytes. */
export const maxAttachment = 10 * 1024 * 1024;

/** Where a file is served, to be shown in the page. */
export function attachmentAddress(id: number): string {
  return `/attachment/${id}`;
}

/** A page of the files kept for a customer, newest first. */
export function listAttachments(query: AttachmentQuery): Promise<AttachmentPage> {
  return call(bound.List(query));
}

export function addAttachment(file: NewAttachment, key: string): Promise<Attachment> {
  return call(bound.Add({ ...file, key }));
}

export function deleteAttachment(id: number): Promise<void> {
  return call(bound.Delete(id));
}

/** Saves a file where a dialog says; the path, '' when the dialog was closed. */
export function saveAttachment(id: number): Promise<string> {
  return call(bound.Save(id));
}

/** Opens a file in the system's viewer. */
export function openAttachment(id: number): Promise<void> {
  return call(bound.Open(id));
}
