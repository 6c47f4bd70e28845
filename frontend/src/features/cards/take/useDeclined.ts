import { useTranslation } from 'react-i18next';

/** The reasons that have a sentence of their own. */
const reasons = [
  'insufficient_funds',
  'expired_card',
  'authentication_failed',
  'card_too_late',
  'not_found',
] as const;

/** Says why a card was declined, by the gateway's reason. */
export function useDeclined(): (failure: string) => string {
  const { t } = useTranslation();
  return (failure) =>
    t(`terminal.declined.${reasons.find((reason) => reason === failure) ?? 'card_declined'}`);
}
