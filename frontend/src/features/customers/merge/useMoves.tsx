import { useTranslation } from 'react-i18next';
import type { Belongings } from '../../../api/customers';
import { type Figure, Money } from '../../../ui';

const counted = ['invoices', 'drafts', 'payments', 'coupons', 'comments', 'attachments'] as const;
const sums = ['due', 'credit'] as const;

/** What the other customer has, without what there is none of. */
export function useMoves(moves: Belongings): Figure[] {
  const { t } = useTranslation();
  return [
    ...counted
      .filter((name) => moves[name] > 0)
      .map((name) => ({ label: t(`customers.merge.${name}`), value: moves[name] })),
    ...sums
      .filter((name) => moves[name].minor > 0)
      .map((name) => ({ label: t(`customers.merge.${name}`), value: <Money amount={moves[name]} /> })),
  ];
}
