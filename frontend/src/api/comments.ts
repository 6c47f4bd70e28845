import * as bound from '../../wailsjs/go/desk/Comments';
import type { book, sqlite } from '../../wailsjs/go/models';
import { call } from './call';

export type Comment = book.Comment;
export type CommentPage = sqlite.CommentPage;
export type CommentQuery = sqlite.CommentQuery;

export const commentsKey = ['comments'] as const;

/** A page of the comments on a customer, newest first. */
export function listComments(query: CommentQuery): Promise<CommentPage> {
  return call(bound.List(query));
}

/** Adds a comment (id 0) to a customer, or changes one's own. */
export function saveComment(
  comment: Pick<Comment, 'id' | 'customerId' | 'text'>,
  key: string,
): Promise<Comment> {
  const byTheBook = { userId: 0, userName: '', createdAt: 0, changedAt: 0 };
  return call(bound.Save({ ...comment, ...byTheBook }, key));
}

export function deleteComment(id: number): Promise<void> {
  return call(bound.Delete(id));
}
