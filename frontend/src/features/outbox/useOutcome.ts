import { useTranslation } from 'react-i18next';
import { mailReason } from '../../api/mailReason';
import type { Mail } from '../../api/mails';
import { formatDateTime, useShop } from '../../ui';

/** Says what became of a mail so far: when it went, when it is tried next, or why it did not go. */
export function useOutcome(): (mail: Mail) => string {
  const { t } = useTranslation();
  const { locale, timezone } = useShop();
  const when = (at: number) => formatDateTime(at, locale, timezone);
  return ({ state, sentAt, nextAt, attempts, failureCode }) => {
    if (state === 'sent') return t('outbox.sentAt', { when: when(sentAt) });
    if (state === 'failed') return mailReason(failureCode, t);
    if (attempts === 0 || state === 'sending') return t('outbox.nextNow');
    return t('outbox.next', { when: when(nextAt) });
  };
}
