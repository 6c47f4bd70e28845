import { useQuery } from '@tanstack/react-query';
import { getSmsSettings, smsSettingsKey } from '../../../api/settings';
import { SettingsFrame } from '../SettingsFrame';
import { SmsForm } from './SmsForm';

/** Who sends texts to customers' phones. */
export function SmsSection() {
  const { data: settings } = useQuery({ queryKey: smsSettingsKey, queryFn: getSmsSettings });
  if (!settings) return <SettingsFrame section="sms">{null}</SettingsFrame>;
  return <SmsForm settings={settings} />;
}
