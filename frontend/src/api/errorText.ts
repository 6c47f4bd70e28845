import type { i18n } from 'i18next';
import { toApiError } from './errors';

/**
 * The sentence to show for an error. The book words its refusals in English, exactly for the case; other languages
 * have one sentence per code, or one per code and field, and fall back to the book's own when they have none. Where an
 * amount or a day is in it, English has a sentence too: the book writes those the same for every country.
 */
export function errorText(
  thrown: unknown,
  { t, resolvedLanguage }: Pick<i18n, 't' | 'resolvedLanguage'>,
): string {
  const error = toApiError(thrown);
  if (error.code === 'internal') return t('errors.internal');
  const written = error.limit || error.params.date;
  if (resolvedLanguage === 'en' && error.message && !written) return error.message;
  const field = error.field.split('.').at(-1);
  const keys = [`errors.${error.code}_${field}`, `errors.${error.code}`];
  return t(keys, { ...error.params, limit: error.limit, defaultValue: error.message });
}
