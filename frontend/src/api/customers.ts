import * as bound from '../../wailsjs/go/desk/Customers';
import type { book, desk, sqlite } from '../../wailsjs/go/models';
import { call } from './call';

export type Address = book.Address;
export type Customer = book.Customer;
export type CustomerDetail = desk.CustomerDetail;
export type CustomerPage = sqlite.CustomerPage;
export type CustomerQuery = sqlite.CustomerQuery;
export type CustomerRow = sqlite.CustomerRow;
export type AccountSums = sqlite.AccountSums;

/** Lists and records of customers; every command that changes one invalidates all of them. */
export const customersKey = ['customers'] as const;
export const customerKey = (id: number) => [...customersKey, id] as const;

export function listCustomers(query: CustomerQuery): Promise<CustomerPage> {
  return call(bound.List(query));
}

/** The best few customers for what was typed; the first by name for ''. */
export async function findCustomers(text: string): Promise<CustomerRow[]> {
  const query = { search: text, sort: 'name', descending: false, archived: false, cursor: '', limit: 8 };
  return (await listCustomers(query)).rows;
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
