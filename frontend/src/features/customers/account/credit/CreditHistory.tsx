import { useTranslation } from 'react-i18next';
import type { StatementLine } from '../../../../api/documents';
import { DateText, Money } from '../../../../ui';
import panel from '../panel/panel.module.css';
import { useEventName } from '../statement/useEventName';

/** What made the credit and what used it, newest first. */
export function CreditHistory({ lines }: { lines: readonly StatementLine[] }) {
  const { t } = useTranslation();
  const eventName = useEventName();
  if (lines.length === 0) return <p className={panel.label}>{t('account.storeCredit.never')}</p>;
  return (
    <ul className={panel.list}>
      {lines.toReversed().map((line) => (
        <li key={line.entryId} className={panel.item}>
          <div className={panel.name}>
            {eventName(line)}
            <div className={panel.label}>
              <DateText date={line.date} />
              {line.number && ` · ${line.number}`}
            </div>
          </div>
          <Money amount={line.change} />
        </li>
      ))}
    </ul>
  );
}
