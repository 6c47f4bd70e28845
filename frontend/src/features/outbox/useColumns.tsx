import { Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mail, OutboxKind } from '../../api/mails';
import { type Column, DateTimeText } from '../../ui';
import { MailState } from './MailState';
import { useOutcome } from './useOutcome';

/** The columns of the outbox. */
export function useColumns(): Column<Mail>[] {
  const { t } = useTranslation();
  const outcome = useOutcome();
  // What became of a mail says more than when it was written: a narrow window leaves that to the panel.
  const wide = useMediaQuery('(min-width: 76em)', true, { getInitialValueInEffect: false });
  return useMemo(() => {
    const columns: Column<Mail>[] = [
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
        cell: ({ kind }) => t(`outbox.kinds.${kind as OutboxKind}`),
      },
      {
        id: 'state',
        header: t('outbox.state'),
        width: 'minmax(9rem, 1.8fr)',
        cell: (mail) => (
          <>
            <MailState mail={mail} />
            <Text span c="dimmed" ms="sm">
              {mail.state === 'sent' ? <DateTimeText at={mail.sentAt} /> : outcome(mail)}
            </Text>
          </>
        ),
      },
      {
        id: 'created',
        header: t('outbox.created'),
        width: '10rem',
        cell: ({ createdAt }) => <DateTimeText at={createdAt} />,
      },
    ];
    return columns.filter(({ id }) => wide || id !== 'created');
  }, [t, outcome, wide]);
}
