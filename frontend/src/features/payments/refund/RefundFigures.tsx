import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Balance } from '../../../api/invoices';
import type { RefundPreview } from '../../../api/payments';
import { type Figure, Figures, Money } from '../../../ui';
import classes from './refund.module.css';

interface RefundFiguresProps {
  /** null while nothing is chosen. */
  plan: RefundPreview | null;
  balance: Balance;
  /** Whether what is typed cannot be done: the figures are those of before. */
  refused: boolean;
}

/** What leaves, the largest figure; above it where the credit note goes first, below what is due then. */
export function RefundFigures({ plan, balance, refused }: RefundFiguresProps) {
  const { t } = useTranslation();
  const zero = { minor: 0, currency: balance.total.currency };
  const { creditNote, lowersDue = zero, recovered = zero, payout = zero, after = balance } = plan ?? {};
  const figures: Figure[] = [
    { label: t('refunds.creditNote'), value: <Money amount={creditNote?.total ?? zero} /> },
    ...amountIf(t('refunds.lowersDue'), lowersDue),
    ...amountIf(t('refunds.lowersWrittenOff'), recovered),
  ];
  return (
    <div className={refused ? classes.refused : undefined}>
      <div className={classes.leaves} role="status">
        <Text c="dimmed">{t('refunds.goesBack')}</Text>
        <Text size="xl" fw={600} lh={1.2}>
          <Money amount={payout} />
        </Text>
        {plan && payout.minor === 0 && <Text size="xs">{t('refunds.nothingLeaves')}</Text>}
      </div>
      <Figures
        figures={[
          ...figures,
          { label: t('refunds.dueAfter'), value: <Money amount={after.due} />, strong: true },
        ]}
      />
    </div>
  );
}

function amountIf(label: string, amount: Balance['due']): Figure[] {
  if (amount.minor === 0) return [];
  return [{ label, value: <Money amount={{ ...amount, minor: -amount.minor }} /> }];
}
