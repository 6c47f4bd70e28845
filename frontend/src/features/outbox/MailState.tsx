import { useTranslation } from 'react-i18next';
import type { Mail } from '../../api/mails';
import { StatusDot, type Tone } from '../../ui';

type State = 'waiting' | 'sending' | 'sent' | 'failed';

const tones: Record<State, Tone> = { waiting: 'waiting', sending: 'waiting', sent: 'good', failed: 'bad' };

/** Where a mail is. */
export function MailState({ mail }: { mail: Mail }) {
  const { t } = useTranslation();
  const state = mail.state as State;
  return <StatusDot tone={tones[state]} label={t(`outbox.states.${state}`)} />;
}
