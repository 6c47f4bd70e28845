import * as bound from '../../wailsjs/go/desk/Settings';
import type { book, shop, sqlite } from '../../wailsjs/go/models';
import { call } from './call';

export type Store = book.Store;
export type Series = book.Series;
export type MailServer = sqlite.MailServer;
export type MailSettings = shop.MailSettings;
export type MailPreset = shop.MailPreset;
export type GatewaySettings = shop.GatewaySettings;
export type SmsSender = sqlite.SMSSender;
export type SmsSettings = shop.SMSSettings;

/** How texts get to phones: by hand, by a phone of the shop, by Twilio. */
export const smsServices = ['none', 'android', 'twilio'] as const;
export type SmsService = (typeof smsServices)[number];

/** All that is set up; every command of this area invalidates it. */
export const settingsKey = ['settings'] as const;
export const newStoreKey = [...settingsKey, 'newStore'] as const;
export const seriesKey = (storeId: number) => [...settingsKey, 'series', storeId] as const;
export const mailSettingsKey = [...settingsKey, 'mail'] as const;
export const smsSettingsKey = [...settingsKey, 'sms'] as const;
export const gatewayKey = [...settingsKey, 'gateway'] as const;
export const mailPresetsKey = [...settingsKey, 'presets'] as const;

/** A further store to fill in, with a Store ID that is free; it is not saved. */
export function newStore(): Promise<Store> {
  return call(bound.NewStore());
}

/** Adds a store (id 0), or changes one that is still at the version it was read at. */
export function saveStore(store: Store): Promise<Store> {
  return call(bound.SaveStore(store));
}

/** Takes a store out of use, or puts it back. */
export function archiveStore(id: number, archived: boolean): Promise<Store> {
  return call(bound.ArchiveStore(id, archived));
}

/** Keeps a PNG or JPEG picture (base64) for a store's documents; '' takes it away. */
export function setLogo(storeId: number, picture: string): Promise<void> {
  return call(bound.SetLogo(storeId, picture));
}

/** Where a store's logo is served. The version changes with it, so that no old one is shown. */
export function logoAddress({ id, version }: Store): string {
  return `/logo/${id}?v=${version}`;
}

export function getSeries(storeId: number): Promise<Series[]> {
  return call(bound.Series(storeId));
}

/** Keeps a series' pattern, by which it writes its numbers from now on. */
export function setPattern(series: Series): Promise<void> {
  return call(bound.SetPattern(series));
}

export function getMailSettings(): Promise<MailSettings> {
  return call(bound.Mail());
}

export function getMailPresets(): Promise<MailPreset[]> {
  return call(bound.MailPresets());
}

/** Keeps the mail server; an empty password keeps the one before. */
export function saveMailServer(server: MailServer, password: string): Promise<void> {
  return call(bound.SaveMail(server, password));
}

/** Sends a test to the shop's own address with what is typed, saved or not; the server's answer. */
export function testMailServer(server: MailServer, password: string): Promise<string> {
  return call(bound.TestMail(server, password));
}

export function getSmsSettings(): Promise<SmsSettings> {
  return call(bound.SMS());
}

/** Keeps who sends texts; an empty password keeps the one before. */
export function saveSmsSender(sender: SmsSender, password: string): Promise<void> {
  return call(bound.SaveSMS(sender, password));
}

/** Sends a test to a phone number with what is typed, saved or not; the service's answer. */
export function testSmsSender(sender: SmsSender, password: string, phone: string): Promise<string> {
  return call(bound.TestSMS(sender, password, phone));
}

export function getGateway(): Promise<GatewaySettings> {
  return call(bound.Gateway());
}

/** Tries a key for Stripe and keeps it if it works. */
export function saveGateway(key: string): Promise<GatewaySettings> {
  return call(bound.SaveGateway(key));
}

/** Asks Stripe whether a key works; '' stands for the one that is kept. It tells of the key that was tried. */
export function testGateway(key: string): Promise<GatewaySettings> {
  return call(bound.TestGateway(key));
}

/** Forgets the key for Stripe. */
export function disconnectGateway(): Promise<GatewaySettings> {
  return call(bound.DisconnectGateway());
}
