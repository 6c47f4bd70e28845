import { Anchor, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../api';
import { invoicesKey } from '../../../api/invoices';
import { type Mail, mailsKey, retryMail } from '../../../api/mails';
import type { TextKey } from '../../../app/i18n';
import { DateTimeText, StatusDot, type Tone } from '../../../ui';
import classes from './Mails.module.css';

const states: Record<string, { tone: Tone; label: TextKey }> = {
  waiting: { tone: 'waiting', label: 'invoices.mail.waiting' },
  sending: { tone: 'waiting', label: 'invoices.mail.sending' },
  sent: { tone: 'good', label: 'invoices.mail.sent' },
  failed: { tone: 'bad', label: 'invoices.mail.failed' },
};

const kinds: Record<string, TextKey> = {
  invoice: 'invoices.mail.kind.invoice',
  reminder: 'invoices.mail.kind.reminder',
  receipt: 'invoices.mail.kind.receipt',
  credit_note: 'invoices.mail.kind.creditNote',
};

/** The mails about the invoice, with what became of them: only the server's yes makes one sent. */
export function Mails({ mails }: { mails: readonly Mail[] }) {
  const { t } = useTranslation();
  return (
    <section aria-label={t('invoices.mail.title')}>
      <Title order={2} mb="xs">
        {t('invoices.mail.title')}
      </Title>
      {mails.length === 0 && <Text c="dimmed">{t('invoices.mail.none')}</Text>}
      <ul className={classes.list}>
        {mails.map((mail) => (
          <li key={mail.id}>
            <MailRow mail={mail} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function MailRow({ mail }: { mail: Mail }) {
  const { t } = useTranslation();
  const retry = useCommand({
    run: () => retryMail(mail.id),
    invalidates: [invoicesKey, mailsKey],
  });
  const { kind, state, to, answer, failureCode, sentAt, createdAt } = mail;
  const carried = kinds[kind];
  const known = states[state];
  const open = state === 'waiting' || state === 'failed';
  return (
    <>
      {carried && <Text>{t(carried)}</Text>}
      <Text component="div" size="xs">
        {known && <StatusDot tone={known.tone} label={t(known.label)} />}{' '}
        <Text span size="xs" c="dimmed">
          <DateTimeText at={sentAt || createdAt} />
        </Text>
      </Text>
      <Text size="xs" style={{ overflowWrap: 'anywhere' }}>
        {to}
      </Text>
      {failureCode && state !== 'sent' && (
        <Text size="xs" c={state === 'failed' ? 'var(--mantine-color-error)' : undefined}>
          {t(`errors.mail_${failureCode}`, { defaultValue: answer })}
        </Text>
      )}
      {answer && (
        <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {t('invoices.mail.answer', { answer })}
        </Text>
      )}
      {open && (
        <Anchor component="button" type="button" size="xs" onClick={() => retry.submit(undefined)}>
          {t('invoices.mail.retry')}
        </Anchor>
      )}
    </>
  );
}
