import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../api';
import { archiveCustomers, type CustomerRow, customersKey } from '../../../api/customers';

/** Archives the chosen customers, or puts them back on the list. */
export function useArchiveChosen(rows: readonly CustomerRow[], archived: boolean, onDone: () => void) {
  const { t } = useTranslation();
  const { submit } = useCommand({
    run: (ids: number[]) => archiveCustomers(ids, archived),
    invalidates: [customersKey],
    onDone: (_, { length: count }) => {
      const message = archived ? 'customers.chosen.wereArchived' : 'customers.chosen.wereRestored';
      notifications.show({ message: t(message, { count }) });
      onDone();
    },
  });
  return useCallback(() => submit(rows.map(({ id }) => id)), [submit, rows]);
}
