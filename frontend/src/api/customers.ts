import * as bound from '../../wailsjs/go/desk/Customers';
import type { book, desk, shop, sqlite } from '../../wailsjs/go/models';
import { call } from './call';

export type Address = book.Address;
export type Customer = book.Customer;
export type CustomerDetail = desk.CustomerDetail;
export type CustomerPage = sqlite.CustomerPage;
export type CustomerQuery = sqlite.CustomerQuery;
export type CustomerRow = sqlite.CustomerRow;
export type AccountSums = sqlite.AccountSums;
export type CustomField = book.CustomField;
export type TagCount = sqlite.TagCount;
export type Pair = book.Pair;
export type Duplicate = shop.Duplicate;
export type Belongings = sqlite.Belongings;
export type MergePreview = shop.MergePreview;
export type MergeInput = Omit<shop.MergeInput, 'key'>;

/** Lists and records of customers; every command that changes one invalidates all of them. */
export const customersKey = ['customers'] as const;
export const customerKey = (id: number) => [...customersKey, id] as const;
export const tagsKey = [...customersKey, 'tags'] as const;
export const duplicatesKey = [...customersKey, 'duplicates'] as const;

export function listCustomers(query: CustomerQuery): Promise<CustomerPage> {
  return call(bound.List(query));
}

/** The best few customers for what was typed; the first by name for ''. */
export async function findCustomers(text: string): Promise<CustomerRow[]> {
  const all = { sort: 'name', descending: false, archived: false, tag: '', cursor: '' };
  return (await listCustomers({ ...all, search: text, limit: 8 })).rows;
}

export function getCustomer(id: number): Promise<CustomerDetail> {
  return call(bound.Get(id));
}

/** Adds a customer (id 0) or changes one that is still at the version it was read at. */
export function saveCustomer(customer: Customer, key: string): Promise<Customer> {
  return call(bound.Save(customer, key));
}

/** Takes a customer off the lists, or puts it back. */
export function archiveCustomer(id: number, archived: boolean): Promise<void> {
  return call(bound.Archive(id, archived));
}

/** Takes several customers off the lists, or puts them back: all of them or none. */
export function archiveCustomers(ids: number[], archived: boolean): Promise<void> {
  return call(bound.ArchiveMany(ids, archived));
}

/** The tags of the customers who are on the list, with how many have each. */
export function listTags(): Promise<TagCount[]> {
  return call(bound.Tags());
}

/** Adds a tag to several customers, or takes it from them: all of them or none. */
export function tagCustomers(ids: number[], tag: string, add: boolean): Promise<void> {
  return call(bound.TagMany(ids, tag, add));
}

/** Pairs of customers who may be one. */
export function listDuplicates(): Promise<Duplicate[]> {
  return call(bound.Duplicates());
}

/** Keeps that two customers are two people; they are not suggested again. */
export function keepApart(pair: Pair): Promise<void> {
  return call(bound.NotDuplicates(pair));
}

/** What merging one customer into another would do; changes nothing. */
export function previewMerge(keep: number, other: number): Promise<MergePreview> {
  return call(bound.PreviewMerge(keep, other));
}

/** Merges one customer into another, who is given back. It cannot be undone. */
export function mergeCustomers(input: MergeInput, key: string): Promise<Customer> {
  return call(bound.Merge({ ...input, key }));
}

/** Takes a customer's personal data out of the book. It cannot be undone. */
export function eraseCustomer(id: number, key: string): Promise<Customer> {
  return call(bound.Erase(id, key));
}
