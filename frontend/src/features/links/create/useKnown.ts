import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'wouter';
import { type Customer, customerKey, getCustomer } from '../../../api/customers';
import { copyLink, linkKey } from '../../../api/links';
import { displayName } from '../../customers/name';
import { type Known, ofCopy, ofCustomer } from './order';

/** What an order starts with, and the name its draft is kept under. */
export interface Start {
  draft: string;
  known: Known;
  /** The store of the order that is copied; 0 for any. */
  storeId: number;
  /** Who it is for, where that is known. */
  customer?: string;
}

const nobody: Start = { draft: 'link.new', known: {}, storeId: 0 };

/** What the address knows of a new order: a customer (?customer=12), another order (?copy=5); undefined until it is read. */
export function useKnown(): Start | undefined {
  const [asked] = useSearchParams();
  const [customer] = useState(Number(asked.get('customer')) || 0);
  const [copy] = useState(Number(asked.get('copy')) || 0);
  const { data } = useQuery({
    queryKey: copy ? [...linkKey(copy), 'copy'] : [...customerKey(customer), 'link'],
    queryFn: () => (copy ? startFromCopy(copy) : startFromCustomer(customer)),
    enabled: copy !== 0 || customer !== 0,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  return copy || customer ? data : nobody;
}

async function startFromCopy(id: number): Promise<Start> {
  const copy = await copyLink(id);
  return { draft: `link.copy.${id}`, known: ofCopy(copy), storeId: copy.storeId };
}

async function startFromCustomer(id: number): Promise<Start> {
  const { customer } = await getCustomer(id);
  return startFor(customer);
}

/** The start of an order for a customer. What is typed on is forgotten with the customer's own drafts. */
export function startFor(customer: Customer): Start {
  const draft = `customer.${customer.id}.link`;
  return { draft, known: ofCustomer(customer), storeId: 0, customer: displayName(customer) };
}
