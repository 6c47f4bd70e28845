import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api';
import type { LinkDetail } from '../../api/links';
import { mailReason } from '../../api/mailReason';
import { type Mail, retryMail } from '../../api/mails';
import { May, StatusDot, type Tone } from '../../ui';
import { formatPhone } from '../customers/phone';
import { useOutcome } from '../outbox/useOutcome';
import { afterLink } from './afterLink';

export type SendingState = 'waiting' | 'sending' | 'sent' | 'failed';

/** What the state of a message means. */
export const sendingTones: Record<SendingState, Tone> = {
  waiting: 'waiting',
  sending: 'waiting',
  sent: 'good',
  failed: 'bad',
};

/** How a link goes to the customer: by email or SMS, and what became of that; or by hand. */
export function Sending({ link, mails }: LinkDetail) {
  const { t } = useTranslation();
  const [latest] = mails;
  if (!latest)
    return <StatusDot wraps tone="neutral" label={t('links.handedOver', { to: formatPhone(link.phone) })} />;
  const way = latest.sending === 'sms' ? 'sms' : 'email';
  const state = latest.state as SendingState;
  const to = way === 'sms' ? formatPhone(latest.to) : latest.to;
  return (
    <Stack gap={4} align="flex-start">
      <StatusDot wraps tone={sendingTones[state]} label={t(`links.sent.${way}.${state}`, { to })} />
      <Trouble mail={latest} />
    </Stack>
  );
}

/** Why a message did not go, when it is tried next, and the way to try it now. */
function Trouble({ mail }: { mail: Mail }) {
  const { t } = useTranslation();
  const outcome = useOutcome();
  const retry = useCommand({ run: retryMail, invalidates: afterLink });
  if (mail.failureCode === '' || mail.state === 'sending' || mail.state === 'sent') return null;
  return (
    <>
      <Text size="xs">{mailReason(mail.failureCode, t)}</Text>
      <Group gap="sm">
        {mail.state === 'waiting' && (
          <Text size="xs" c="dimmed">
            {outcome(mail)}
          </Text>
        )}
        <May needs="sell">
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => retry.submit(mail.id)}
            loading={retry.busy}
          >
            {t('links.tryAgain')}
          </Button>
        </May>
      </Group>
    </>
  );
}
