import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCalendarBolt } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../api';
import { billDue } from '../../../api/subscriptions';
import { May } from '../../../ui';
import { afterSubscription } from '../afterSubscription';
import { useOutcome } from './useOutcome';

/** Bills what is due without waiting for midnight, and says what came of it. */
export function BillNow() {
  const { t } = useTranslation();
  const outcome = useOutcome();
  const bill = useCommand({
    run: billDue,
    invalidates: afterSubscription,
    onDone: (due) => notifications.show({ message: outcome(due) }),
  });
  return (
    <May needs="sell">
      <Button
        variant="default"
        leftSection={<IconCalendarBolt size={16} aria-hidden />}
        loading={bill.busy}
        onClick={() => bill.submit(undefined)}
      >
        {t('subscriptions.billNow')}
      </Button>
    </May>
  );
}
