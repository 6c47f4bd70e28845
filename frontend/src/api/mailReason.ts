import type { TFunction } from 'i18next';

const unknown = 'other';

/** Why a mail did not go, in a sentence. The codes are those of backend/mail, as the outbox or a refusal has them. */
export function mailReason(code: string, t: TFunction): string {
  const bare = code.replace(/^mail_/, '');
  const keys = [`errors.mail_${bare}`, `errors.${bare}`, `errors.mail_${unknown}`];
  return t(keys, { defaultValue: code });
}
