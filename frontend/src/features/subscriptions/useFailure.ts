import { useTranslation } from 'react-i18next';
import type { TextKey } from '../../app/i18n';

const reasons: Record<string, TextKey> = {
  card_declined: 'subscriptions.failure.declined',
  insufficient_funds: 'subscriptions.failure.funds',
  expired_card: 'subscriptions.failure.expired',
  authentication_failed: 'subscriptions.failure.confirmed',
  no_card: 'subscriptions.failure.noCard',
  no_gateway: 'subscriptions.failure.noGateway',
  gateway_silent: 'subscriptions.failure.silent',
  card_too_late: 'subscriptions.failure.silent',
};

/** Says shortly why a card was refused, by the code of the reason. */
export function useFailure(): (code: string) => string {
  const { t } = useTranslation();
  return (code) => t(reasons[code] ?? 'subscriptions.failure.refused');
}
