import { Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mail } from '../../api/mails';
import { type Column, DateTimeText } from '../../ui';
import { MailState } from './MailState';
import { useOutcome } from './useOutcome';

/** The columns of the outbox. */
export function useColumns(): Column<Mail>[] {
  const { t } = useTranslation();
  const outcome = useOutcome();
  return useMemo(
    () => [
      { id: 'to', header: t('outbox.to'), width: 'minmax(9rem, 1.2fr)', cell: ({ to }) => to },
      {
        id: 'subject',
        header: t('outbox.subject'),
        width: 'minmax(9rem, 1.5fr)',
        cell: ({ subject }) => subject,
      },
      {
        id: 'kind',
        header: t('outbox.kind'),
        width: '6.5rem',
        cell: (mail) => t(`outbox.kinds.${kindOf(mail)}`),
      },
      {
        id: 'state',
        header: t('outbox.state'),
        width: 'minmax(9rem, 1.8fr)',
        cell: (mail) => (
          <>
            <MailState mail={mail} />
            {mail.state !== 'sent' && (
              <Text span c="dimmed" ms="sm">
                {outcome(mail)}
              </Text>
            )}
          </>
        ),
      },
      {
        id: 'created',
        header: t('outbox.created'),
        width: '10rem',
        cell: ({ createdAt }) => <DateTimeText at={createdAt} />,
      },
    ],
    [t, outcome],
  );
}

export function kindOf({ kind }: Mail): 'invoice' | 'receipt' {
  return kind === 'receipt' ? 'receipt' : 'invoice';
}
