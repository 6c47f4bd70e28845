import type { Payment } from '../../../api/payments';
import type { TextKey } from '../../../app/i18n';

/** Why a payment cannot be reversed; undefined where it may be. */
export function whyNotReversed({ reversedAt, gateway }: Payment): TextKey | undefined {
  if (gateway) return 'refunds.why.byGateway';
  return reversedAt > 0 ? 'refunds.why.reversed' : undefined;
}
