import { useQuery } from '@tanstack/react-query';
import { getMailSettings, mailSettingsKey } from '../../../api/settings';
import { SettingsFrame } from '../SettingsFrame';
import { MailForm } from './MailForm';

/** The shop's mail server. */
export function MailSection() {
  const { data: settings } = useQuery({ queryKey: mailSettingsKey, queryFn: getMailSettings });
  if (!settings) return <SettingsFrame section="mail">{null}</SettingsFrame>;
  return <MailForm settings={settings} />;
}
