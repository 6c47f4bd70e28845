import { UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountSums } from '../../../api/customers';
import { Money } from '../../../ui';
import classes from './account.module.css';

export interface AccountTotalsProps {
  sums: AccountSums;
  /** Shows where the credit came from. */
  onCredit: () => void;
}

/** The account over all time: what was billed, less what was paid and written off, is what is due. */
export function AccountTotals({ sums, onCredit }: AccountTotalsProps) {
  const { t } = useTranslation();
  const { billed, paid, writtenOff, due, overdue, credit } = sums;
  return (
    <dl className={classes.totals}>
      <Total label={t('account.due')} strong>
        <Money amount={due} />
        {overdue.minor > 0 && (
          <span className={classes.overdue}>{t('account.overdue', { amount: overdue })}</span>
        )}
      </Total>
      <Total label={t('account.billed')}>
        <Money amount={billed} />
      </Total>
      <Total label={t('account.paid')}>
        <Money amount={paid} />
      </Total>
      {writtenOff.minor !== 0 && (
        <Total label={t('account.writtenOff')}>
          <Money amount={writtenOff} />
        </Total>
      )}
      <Total label={t('account.credit')}>
        {credit.minor === 0 ? (
          <Money amount={credit} c="dimmed" />
        ) : (
          <UnstyledButton
            className={classes.link}
            title={t('account.storeCredit.history')}
            onClick={onCredit}
          >
            <Money amount={credit} />
          </UnstyledButton>
        )}
      </Total>
    </dl>
  );
}

function Total({ label, strong, children }: { label: string; strong?: boolean; children: ReactNode }) {
  return (
    <div className={classes.totalOf} data-strong={strong || undefined}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
