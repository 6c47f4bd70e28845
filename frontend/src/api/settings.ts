import * as bound from '../../wailsjs/go/desk/Settings';
import type { book, shop, sqlite } from '../../wailsjs/go/models';
import { call } from './call';

export type Store = book.Store;
export type Series = book.Series;
export type MailServer = sqlite.MailServer;
export type MailSettings = shop.MailSettings;
export type MailPreset = shop.MailPreset;
export type SmsSender = sqlite.SMSSender;
export type SmsSettings = shop.SMSSettings;

/** How texts get to phones: by hand, by a phone of the shop, by Twilio. */
export const smsServices = ['none', 'android', 'twilio'] as const;
export type SmsService = (typeof smsServices)[number];

/** All that is set up; every command of this area invalidates it. */
export const settingsKey = ['settings'] as const;
export const seriesKey = [...settingsKey, 'series'] as const;
export const mailSettingsKey = [...settingsKey, 'mail'] as const;
export const smsSettingsKey = [...settingsKey, 'sms'] as const;
export const mailPresetsKey = [...settingsKey, 'presets'] as const;

/** Changes the shop's own data, if it is still at the version it was read at. */
export function saveStore(store: Store): Promise<Store> {
  return call(bound.SaveStore(store));
}

/** Keeps a PNG or JPEG picture (base64) for documents; '' takes it away. */
export function setLogo(picture: string): Promise<void> {
  return call(bound.SetLogo(picture));
}

/** Where the logo is served. The version changes with it, so that no old one is shown. */
export function logoAddress(version: number): string {
  return `/logo?v=${version}`;
}

export function getSeries(): Promise<Series[]> {
  return call(bound.Series());
}

/** Changes how a series ("invoice" or "receipt") writes its numbers from now on. */
export function setPattern(kind: Series['kind'], pattern: string): Promise<void> {
  return call(bound.SetPattern(kind, pattern));
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
