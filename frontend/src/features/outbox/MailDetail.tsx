import { Anchor, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { mailReason } from '../../api/mailReason';
import type { Mail, OutboxKind } from '../../api/mails';
import { DateTimeText, Figures } from '../../ui';
import { MailState } from './MailState';
import classes from './outbox.module.css';
import { useOutcome } from './useOutcome';

/** Where a mail is and why, the server's own words, and the text that goes with the document. */
export function MailDetail({ mail }: { mail: Mail }) {
  const { t } = useTranslation();
  const outcome = useOutcome();
  const waits = mail.state === 'waiting' && mail.failureCode !== '';
  const figures = [
    { label: t('outbox.state'), value: <MailState mail={mail} /> },
    { label: t('outbox.kind'), value: t(`outbox.kinds.${mail.kind as OutboxKind}`) },
    { label: t('outbox.to'), value: <Recipient {...mail} /> },
    { label: t('outbox.created'), value: <DateTimeText at={mail.createdAt} /> },
  ];
  return (
    <Stack gap="lg">
      <Figures figures={figures} />
      <div>
        {waits && <Text>{mailReason(mail.failureCode, t)}</Text>}
        <Text c={waits ? 'dimmed' : undefined}>{outcome(mail)}</Text>
        {mail.attempts > 1 && (
          <Text size="xs" c="dimmed">
            {t('outbox.attempts', { count: mail.attempts })}
          </Text>
        )}
      </div>
      {mail.answer && <Quote label={t('outbox.answer')} text={mail.answer} />}
      <Quote label={t('outbox.text')} text={mail.text} />
    </Stack>
  );
}

/** Who it goes to, and the way to the page of one whom the book knows. */
function Recipient({ customerId, to }: Mail) {
  if (customerId === 0) return to;
  return <Anchor href={`#/customers/${customerId}`}>{to}</Anchor>;
}

function Quote({ label, text }: { label: string; text: string }) {
  return (
    <div>
      <Text size="xs" c="dimmed">
        {label}
      </Text>
      <p className={classes.quote}>{text}</p>
    </div>
  );
}
