import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { findSubscriptions, type SubscriptionRow, subscriptionsKey } from '../../../api/subscriptions';
import { DateText, More, usePages } from '../../../ui';
import { everything, queryOf } from '../list/filters';
import { PerInterval } from '../PerInterval';
import { StatusWithReason } from '../SubscriptionStatus';
import classes from '../subscriptions.module.css';

/** So many are shown above the invoices, the others on demand. */
const few = 4;

interface TheirSubscriptionsProps {
  customerId: number;
  onOpen: (id: number) => void;
}

/** The subscriptions of a customer, in a few lines; nothing where there is none. */
export function TheirSubscriptions({ customerId, onOpen }: TheirSubscriptionsProps) {
  const { t } = useTranslation();
  const { query, rows } = usePages([...subscriptionsKey, 'list', { customerId }], null, (cursor) =>
    findSubscriptions({ ...queryOf(everything), customerId, cursor, limit: few }),
  );
  if (rows.length === 0) return null;
  return (
    <div>
      <ul className={classes.theirs} aria-label={t('subscriptions.title')}>
        {rows.map((row) => (
          <Theirs key={row.id} row={row} onOpen={onOpen} />
        ))}
      </ul>
      <More {...query} />
    </div>
  );
}

function Theirs({ row, onOpen }: { row: SubscriptionRow; onOpen: (id: number) => void }) {
  const { t } = useTranslation();
  const { id, name, nextOn } = row;
  return (
    <li>
      <Anchor component="button" type="button" className={classes.open} onClick={() => onOpen(id)}>
        {name}
      </Anchor>
      <span>
        <PerInterval {...row} />
      </span>
      <Text span c="dimmed">
        {nextOn && (
          <>
            {t('subscriptions.nextShort')} <DateText date={nextOn} />
          </>
        )}
      </Text>
      <span>
        <StatusWithReason {...row} />
      </span>
    </li>
  );
}
