import { Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconPaperclip } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../api';
import { invoicesKey } from '../../../api/invoices';
import { type MailKind, type MailProposal, mailsKey, sendMail } from '../../../api/mails';
import { paymentsKey } from '../../../api/payments';
import { todayKey } from '../../../api/today';
import type { TextKey } from '../../../app/i18n';
import { Field, Form } from '../../../ui';
import { Refused } from './Refused';
import type { Sent } from './SendDialog';

interface SendFormProps {
  what: Sent;
  /** Names the act on the button. */
  action: string;
  proposal: MailProposal;
  onClose: () => void;
}

const attached: Record<MailKind, TextKey> = {
  invoice: 'payments.attached.invoice',
  reminder: 'payments.attached.invoice',
  receipt: 'payments.attached.receipt',
  credit_note: 'payments.attached.creditNote',
  statement: 'payments.attached.statement',
};

/** The mail as it will go; all of it can be typed over. */
export function SendForm({ what, action, proposal, onClose }: SendFormProps) {
  const { t } = useTranslation();
  const [mail, setMail] = useState(proposal);
  const send = useCommand({
    run: (typed: MailProposal, key) => sendMail({ ...typed, ...what }, key),
    invalidates: [invoicesKey, paymentsKey, mailsKey, todayKey],
    fields: ['', 'to', 'subject', 'text'],
    onDone: ({ to }) => {
      notifications.show({ message: t('payments.queued', { to }) });
      onClose();
    },
  });
  const patch = (change: Partial<MailProposal>) => setMail({ ...mail, ...change });
  return (
    <Form id="send" errors={send.fieldErrors} onSubmit={() => send.submit(mail)}>
      <Stack gap="md">
        {send.error?.field === '' && <Refused error={send.error} what={what} onClose={onClose} />}
        <Field name="to">
          {(field) => (
            <TextInput
              {...field}
              type="email"
              data-autofocus
              label={t('payments.to')}
              placeholder={t('payments.toHint')}
              value={mail.to}
              onChange={(event) => patch({ to: event.currentTarget.value })}
            />
          )}
        </Field>
        <Field name="subject">
          {(field) => (
            <TextInput
              {...field}
              label={t('payments.subject')}
              value={mail.subject}
              onChange={(event) => patch({ subject: event.currentTarget.value })}
            />
          )}
        </Field>
        <Field name="text">
          {(field) => (
            <Textarea
              {...field}
              label={t('payments.text')}
              autosize
              minRows={6}
              maxRows={12}
              value={mail.text}
              onChange={(event) => patch({ text: event.currentTarget.value })}
            />
          )}
        </Field>
        <Group justify="space-between" gap="xs">
          <Group gap={4} c="dimmed">
            <IconPaperclip size={16} aria-hidden />
            <Text size="xs">{t(attached[what.kind])}</Text>
          </Group>
          <Group gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('ui.cancel')}
            </Button>
            <Button type="submit" loading={send.busy}>
              {action}
            </Button>
          </Group>
        </Group>
      </Stack>
    </Form>
  );
}
