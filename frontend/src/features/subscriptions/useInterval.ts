import { useTranslation } from 'react-i18next';
import type { IntervalUnit } from '../../api/subscriptions';

/** Says an interval: "every month", "every 2 weeks". */
export function useInterval(): (every: number, unit: string) => string {
  const { t } = useTranslation();
  return (count, unit) => t(`subscriptions.every.${unit as IntervalUnit}`, { count });
}
