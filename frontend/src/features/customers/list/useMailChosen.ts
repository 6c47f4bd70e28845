import { notifications } from '@mantine/notifications';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { copyText, openExternal } from '../../../api';
import type { CustomerRow } from '../../../api/customers';
import { addressesOf, mailLink } from './mail';

/** Writes to the chosen customers in the computer's own mail program, or copies their addresses. */
export function useMailChosen(rows: readonly CustomerRow[]) {
  const { t } = useTranslation();
  return useMemo(() => {
    const addresses = addressesOf(rows);
    const link = mailLink(addresses);
    const none = addresses.length === 0 ? t('customers.chosen.noEmail') : undefined;
    const copy = async () => {
      const done = await copyText(addresses.join(', '));
      notifications.show(
        done
          ? { message: t('customers.chosen.copied', { count: addresses.length }) }
          : { message: t('ui.copyFailed'), color: 'red' },
      );
    };
    return {
      write: {
        why: none ?? (link ? undefined : t('customers.chosen.tooMany')),
        run: () => openExternal(link),
      },
      copy: { why: none, run: copy },
    };
  }, [t, rows]);
}
