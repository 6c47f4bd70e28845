import * as bound from '../../wailsjs/go/desk/Links';
import type { book, shop, sqlite } from '../../wailsjs/go/models';
import { call } from './call';
import type { Pricing, Totals } from './invoices';

export type HostAddress = book.HostAddress;
export type Link = book.Link;
export type LinkConfig = book.LinkConfig;
export type LinkServer = book.LinkServer;
export type LinkServing = shop.LinkServing;
export type LinkStore = shop.LinkStore;
export type LinkDetail = shop.LinkDetail;
export type LinkPage = sqlite.LinkPage;
export type LinkQuery = sqlite.LinkQuery;
export type LinkRow = sqlite.LinkRow;
export type LinkTemplate = book.LinkTemplate;
export type LinkTexts = shop.LinkTexts;
export type LinkMessages = shop.LinkMessages;
export type PageCode = shop.PageCode;

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
    | 'methods'
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
export const linkCodeKey = (id: number) => [...linkKey(id), 'code'] as const;
export const linkStoresKey = ['linkStores'] as const;
export const linkServerKey = ['linkServer'] as const;
export const linkTextsKey = (storeId: number) => ['linkTexts', storeId] as const;
export const helloCodeKey = [...linkServerKey, 'code'] as const;
export const hostAddressesKey = [...linkServerKey, 'addresses'] as const;

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

/** The code of a link's page, for a phone to scan. */
export function getLinkCode(id: number): Promise<PageCode> {
  return call(bound.Code(id));
}

/** Makes a new order with what another had, and sends its link. */
export async function copyAndSend(id: number, key: string): Promise<LinkDetail> {
  return createLink(await copyLink(id), key);
}

/** Ends a link that was not completed. */
export function cancelLink(id: number): Promise<LinkDetail> {
  return call(bound.Cancel(id));
}

/** Sends an open link once more. */
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

/** What a store writes about its links, and the standard texts. */
export function getLinkTexts(storeId: number): Promise<LinkTexts> {
  return call(bound.Texts(storeId));
}

/** Keeps what a store writes about its links; an empty text brings the standard one back. */
export function saveLinkTexts(texts: Omit<LinkTexts, 'standard'>): Promise<LinkTexts> {
  return call(bound.SaveTexts(texts));
}

/** A template with the words of an example, as a customer gets it. */
export function previewLinkTexts(storeId: number, template: LinkTemplate): Promise<LinkMessages> {
  return call(bound.PreviewTexts(storeId, template));
}

/** Where checkout pages are served, and whether they are. */
export function getLinkServer(): Promise<LinkServing> {
  return call(bound.Server());
}

export function saveLinkServer(server: LinkServer): Promise<LinkServer> {
  return call(bound.SaveServer(server));
}

/** The code of the page that tells whether a phone reaches this computer's. */
export function getHelloCode(): Promise<PageCode> {
  return call(bound.HelloCode());
}

/** The addresses of this computer at which checkout pages can be served, the likeliest first. */
export function listHostAddresses(): Promise<HostAddress[]> {
  return call(bound.Addresses());
}
