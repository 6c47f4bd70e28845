import { useQuery } from '@tanstack/react-query';
import { getStatement } from '../../../../api/documents';
import { paymentsKey } from '../../../../api/payments';
import { dayOf, useRemembered, useShop } from '../../../../ui';
import { daysOf, type Period } from '../period';

const start: Period = { name: 'thisYear', from: '', to: '' };

/** The statement of the period that was chosen; a period still under way ends today. */
export function useStatement(customerId: number) {
  const { timezone } = useShop();
  const [period, setPeriod] = useRemembered<Period>('statement', start);
  const today = dayOf(Date.now(), timezone);
  const days = daysOf(period, today);
  const to = period.name !== 'custom' && days.to > today ? today : days.to;
  const { from } = days;
  const query = useQuery({
    queryKey: [...paymentsKey, 'statement', customerId, from, to],
    queryFn: () => getStatement(customerId, from, to),
    enabled: from !== '' && to !== '',
    meta: { quiet: true },
  });
  return { period, setPeriod, document: { kind: 'statement', id: customerId, from, to } as const, query };
}
