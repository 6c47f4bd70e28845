import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { errorText, useCommand } from '../../../api';
import type { SubscriptionDetail } from '../../../api/subscriptions';
import { afterSubscription } from '../afterSubscription';

/** Does something with a subscription and says that it is done; what a dialog that asks before needs. */
export function useAct(
  run: (id: number) => Promise<SubscriptionDetail>,
  done: string,
  { subscription }: Pick<SubscriptionDetail, 'subscription'>,
  onClose: () => void,
) {
  const { i18n } = useTranslation();
  const command = useCommand({
    run,
    invalidates: afterSubscription,
    fields: [''],
    onDone: () => {
      notifications.show({ message: done });
      onClose();
    },
  });
  return {
    opened: true,
    onClose,
    onConfirm: () => command.submit(subscription.id),
    busy: command.busy,
    error: command.error && errorText(command.error, i18n),
  };
}
