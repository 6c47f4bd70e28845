import { useQuery } from '@tanstack/react-query';
import { gatewayKey, getGateway } from '../../../api/settings';
import { SettingsFrame } from '../SettingsFrame';
import { CardsForm } from './CardsForm';

/** The gateway that takes customers' cards. */
export function CardsSection() {
  const { data: settings } = useQuery({ queryKey: gatewayKey, queryFn: getGateway });
  if (!settings) return <SettingsFrame section="cards">{null}</SettingsFrame>;
  return <CardsForm settings={settings} />;
}
