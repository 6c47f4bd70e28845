import * as bound from '../../wailsjs/go/desk/Subscriptions';
import type { book, shop, sqlite } from '../../wailsjs/go/models';
import { call } from './call';

export type BilledPeriod = shop.BilledPeriod;
export type DueOutcome = shop.DueOutcome;
export type PastDue = book.PastDue;
export type Subscription = book.Subscription;
export type SubscriptionDetail = shop.SubscriptionDetail;
export type SubscriptionInvoice = sqlite.SubscriptionInvoice;
export type SubscriptionPage = sqlite.SubscriptionPage;
export type SubscriptionQuery = sqlite.SubscriptionQuery;
export type SubscriptionRow = sqlite.SubscriptionRow;

/** Where a subscription is, in the order in which it gets there; the last two are final. */
export const subscriptionStatuses = ['trial', 'active', 'past_due', 'paused', 'ended', 'cancelled'] as const;
export type SubscriptionStatus = (typeof subscriptionStatuses)[number];

/** What an interval is counted in. */
export const intervalUnits = ['week', 'month', 'year'] as const;
export type IntervalUnit = (typeof intervalUnits)[number];

/** How the money of a subscription comes: a saved card is charged, or the customer pays the invoice that is sent. */
export const collections = ['card', 'send'] as const;
export type Collection = (typeof collections)[number];

/** Lists, subscriptions and their invoices; every command about one invalidates all of them. */
export const subscriptionsKey = ['subscriptions'] as const;
export const subscriptionKey = (id: number) => [...subscriptionsKey, id] as const;
export const subscriptionInvoicesKey = (customerId: number) =>
  [...subscriptionsKey, 'invoices', customerId] as const;

export function findSubscriptions(query: SubscriptionQuery): Promise<SubscriptionPage> {
  return call(bound.List(query));
}

/** The invoices that a customer received for subscriptions, newest first. */
export function subscriptionInvoices(customerId: number): Promise<SubscriptionInvoice[]> {
  return call(bound.Invoices(customerId));
}

export function getSubscription(id: number): Promise<SubscriptionDetail> {
  return call(bound.Get(id));
}

/** A subscription with a store's habits, not saved; customer 0 is nobody yet. */
export function newSubscription(storeId: number, customerId: number): Promise<Subscription> {
  return call(bound.New(storeId, customerId));
}

/** The figures of one period and the next days of what is being typed. */
export function computeSubscription(subscription: Subscription): Promise<SubscriptionDetail> {
  return call(bound.Totals(subscription));
}

/** Adds a subscription (id 0), or gives one other terms from the next period on. What is due is billed at once. */
export function saveSubscription(subscription: Subscription, key: string): Promise<SubscriptionDetail> {
  return call(bound.Save({ key, subscription }));
}

/** Bills nothing until the subscription is resumed. */
export function pauseSubscription(id: number): Promise<SubscriptionDetail> {
  return call(bound.Pause(id));
}

/** Goes on with the next period; those that began meanwhile are not billed. */
export function resumeSubscription(id: number): Promise<SubscriptionDetail> {
  return call(bound.Resume(id));
}

/** Ends a subscription for good. What was billed stays due. */
export function cancelSubscription(id: number): Promise<SubscriptionDetail> {
  return call(bound.Cancel(id));
}

/** Bills all that is due now, and charges cards for it. */
export function billDue(): Promise<DueOutcome> {
  return call(bound.BillDue());
}
