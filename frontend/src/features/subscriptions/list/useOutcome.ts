import { useTranslation } from 'react-i18next';
import type { DueOutcome } from '../../../api/subscriptions';

/** Says in words what came of billing what was due: "2 invoices issued, 1 card charged, 1 card refused." */
export function useOutcome(): (outcome: DueOutcome) => string {
  const { t } = useTranslation();
  return ({ issued, paid, failed }) => {
    const said = [
      issued > 0 && t('subscriptions.outcome.issued', { count: issued }),
      paid > 0 && t('subscriptions.outcome.paid', { count: paid }),
      failed > 0 && t('subscriptions.outcome.failed', { count: failed }),
    ].filter((part) => part !== false);
    return said.length > 0 ? `${said.join(', ')}.` : t('subscriptions.outcome.nothing');
  };
}
