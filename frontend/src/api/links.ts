import * as bound from '../../wailsjs/go/desk/Links';
import type { book, shop, sqlite } from '../../wailsjs/go/models';
import { call } from './call';
import type { Pricing, Totals } from './invoices';

export type Link = book.Link;
export type LinkConfig = book.LinkConfig;
export type LinkServer = book.LinkServer;
export type LinkServing = shop.LinkServing;
export type LinkStore = shop.LinkStore;
export type LinkDetail = shop.LinkDetail;
export type LinkPage = sqlite.LinkPage;
export type LinkQuery = sqlite.LinkQuery;
export type LinkRow = sqlite.LinkRow;

/** An order as the form sends it; the store decides the rest. */
export type NewLink = Pricing &
  Pick<
    Link,
    | 'storeId'
    | 'email'
    | 'phone'
    | 'customerName'
    | 'country'
    | 'reference1'
    | 'reference2'
    | 'language'
    | 'autoCapture'
    | 'copyOf'
    | 'customerId'
  >;

/** Where a link is, in the order in which it gets there; the last three are final. */
export const linkStatuses = ['created', 'in_progress', 'completed', 'cancelled', 'expired'] as const;
export type LinkStatus = (typeof linkStatuses)[number];

/** The ways to pay on a checkout page. */
export const linkMethods = ['card', 'bank_transfer', 'pay_at_shop'] as const;
export type LinkMethod = (typeof linkMethods)[number];

/** From where customers reach a checkout page. */
export const reaches = ['off', 'here', 'network', 'public'] as const;
export type Reach = (typeof reaches)[number];

/** The history and every link; each command that changes one invalidates all of them. */
export const linksKey = ['links'] as const;
export const linkKey = (id: number) => [...linksKey, 'link', id] as const;
export const linkStoresKey = ['linkStores'] as const;
export const linkServerKey = ['linkServer'] as const;

export function findLinks(query: LinkQuery): Promise<LinkPage> {
  return call(bound.List(query));
}

export function getLink(id: number): Promise<LinkDetail> {
  return call(bound.Get(id));
}

/** Freezes an order and sends its link. */
export function createLink(link: NewLink, key: string): Promise<LinkDetail> {
  return call(bound.Create({ key, link: link as Link }));
}

/** A new order with what another had, not sent yet. */
export function copyLink(id: number): Promise<Link> {
  return call(bound.Copy(id));
}

/** Makes a new order with what another had, and sends its link. */
export async function copyAndSend(id: number, key: string): Promise<LinkDetail> {
  return createLink(await copyLink(id), key);
}

/** Ends a link that was not completed. */
export function cancelLink(id: number): Promise<LinkDetail> {
  return call(bound.Cancel(id));
}

/** Mails an open link once more. */
export function resendLink(id: number): Promise<LinkDetail> {
  return call(bound.Resend(id));
}

/** The figures of an order that is being written, by the function that the order will use. */
export function computeLinkTotals(link: NewLink): Promise<Totals> {
  return call(bound.Totals(link as Link));
}

/** The stores that a link can be of, and how each makes them. */
export function listLinkStores(): Promise<LinkStore[]> {
  return call(bound.Stores());
}

export function saveLinkConfig(config: LinkConfig): Promise<LinkConfig> {
  return call(bound.SaveConfig(config));
}

/** Where checkout pages are served, and whether they are. */
export function getLinkServer(): Promise<LinkServing> {
  return call(bound.Server());
}

export function saveLinkServer(server: LinkServer): Promise<LinkServer> {
  return call(bound.SaveServer(server));
}
