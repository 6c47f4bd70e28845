import { useTranslation } from 'react-i18next';
import type { Statement, StatementLine } from '../../../../api/documents';
import { DateText, Money } from '../../../../ui';
import classes from './statement.module.css';
import { useEventName } from './useEventName';

/** The account of a period: what was owed before, every event, and what is owed after. */
export function StatementTable({ statement }: { statement: Statement }) {
  const { t } = useTranslation();
  const { from, to, opening, closing, lines } = statement;
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th>{t('account.statement.date')}</th>
          <th>{t('account.statement.event')}</th>
          <th>{t('account.id')}</th>
          <th>{t('account.statement.change')}</th>
          <th>{t('account.statement.balance')}</th>
        </tr>
      </thead>
      <tbody>
        <BalanceRow date={from} label={t('account.statement.opening')} balance={opening} />
        {lines.map((line) => (
          <LineRow key={line.entryId} line={line} />
        ))}
        {lines.length === 0 && (
          <tr>
            <td colSpan={5} className={classes.quiet}>
              {t('account.statement.nothing')}
            </td>
          </tr>
        )}
        <BalanceRow date={to} label={t('account.statement.closing')} balance={closing} />
      </tbody>
    </table>
  );
}

interface BalanceRowProps {
  date: string;
  label: string;
  balance: Statement['opening'];
}

/** What was owed on a day; below zero it is the shop that owes, and the row says so. */
function BalanceRow({ date, label, balance }: BalanceRowProps) {
  const { t } = useTranslation();
  return (
    <tr className={classes.balance}>
      <td>
        <DateText date={date} />
      </td>
      <td colSpan={3}>
        {label}
        {balance.minor < 0 && <span className={classes.quiet}> · {t('account.statement.inCredit')}</span>}
      </td>
      <td>
        <Money amount={balance} />
      </td>
    </tr>
  );
}

function LineRow({ line }: { line: StatementLine }) {
  const { t } = useTranslation();
  const eventName = useEventName();
  const { kind, date, number, amount, change, balance } = line;
  const still = kind === 'refund' ? 'account.statement.toCredit' : 'account.statement.fromCredit';
  return (
    <tr>
      <td>
        <DateText date={date} />
      </td>
      <td>{eventName(line)}</td>
      <td>{number}</td>
      <td>
        {change.minor === 0 ? (
          <span className={classes.quiet}>{t(still, { amount })}</span>
        ) : (
          <Money amount={change} />
        )}
      </td>
      <td>
        <Money amount={balance} />
      </td>
    </tr>
  );
}
