import i18n, { type ParseKeys } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Money } from '../api';
import de from './locales/de';
import en from './locales/en';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof en };
  }
}

/** The name of a text in the catalogues, such as "menu.today". */
export type TextKey = ParseKeys;

export const languages = ['en', 'de'] as const;

i18n.use(initReactI18next).init({
  resources: { en: { translation: en }, de: { translation: de } },
  lng: navigator.language,
  fallbackLng: 'en',
  supportedLngs: languages,
  nonExplicitSupportedLngs: true,
  initAsync: false,
  interpolation: { escapeValue: false },
});

/** Changes the language of every text, and the page's direction with it. */
export function speak(language: string): void {
  i18n.changeLanguage(language);
  document.documentElement.lang = i18n.resolvedLanguage ?? 'en';
  document.documentElement.dir = i18n.dir();
}

/** Says how amounts within texts, {{amount, money}}, are written from now on. */
export function writeMoney(write: (amount: Money) => string): void {
  i18n.services.formatter?.add('money', write);
}

/** Says how days within texts, {{date, day}}, are written from now on. */
export function writeDays(write: (date: string) => string): void {
  i18n.services.formatter?.add('day', write);
}

export default i18n;
