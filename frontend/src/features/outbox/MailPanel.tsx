import { useTranslation } from 'react-i18next';
import type { Mail } from '../../api/mails';
import { SidePanel } from '../../ui';
import { formatPhone } from '../customers/phone';
import { MailActions } from './MailActions';
import { MailDetail } from './MailDetail';

export interface MailPanelProps {
  /** Undefined closes the panel. */
  mail: Mail | undefined;
  onClose: () => void;
}

/** One mail: what it says, and what became of it. */
export function MailPanel({ mail, onClose }: MailPanelProps) {
  const { t } = useTranslation();
  return (
    <SidePanel
      opened={mail !== undefined}
      onClose={onClose}
      title={mail && (mail.subject || t('outbox.sms', { to: formatPhone(mail.to) }))}
      footer={mail && <MailActions mail={mail} />}
    >
      {mail && <MailDetail mail={mail} />}
    </SidePanel>
  );
}
