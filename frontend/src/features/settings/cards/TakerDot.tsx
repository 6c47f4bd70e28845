import { useTranslation } from 'react-i18next';
import { StatusDot } from '../../../ui';

const takers = {
  stripe: { tone: 'good', text: 'settings.cards.taker.stripe' },
  sandbox: { tone: 'waiting', text: 'settings.cards.taker.sandbox' },
  '': { tone: 'neutral', text: 'settings.cards.taker.none' },
} as const;

/** Which gateway takes cards at present. */
export function TakerDot({ gateway }: { gateway: string }) {
  const { t } = useTranslation();
  const { tone, text } = takers[gateway as keyof typeof takers];
  return <StatusDot tone={tone} label={t(text)} wraps />;
}
