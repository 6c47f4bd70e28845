import { useTranslation } from 'react-i18next';
import type { LinkStatus } from '../../api/links';
import { StatusDot, type Tone } from '../../ui';

const tones: Record<LinkStatus, Tone> = {
  created: 'open',
  in_progress: 'waiting',
  completed: 'good',
  cancelled: 'neutral',
  expired: 'neutral',
};

/** Where a link is, as its dot and word. */
export function LinkStatusDot({ status }: { status: string }) {
  const { t } = useTranslation();
  const known = status as LinkStatus;
  return <StatusDot tone={tones[known]} label={t(`links.status.${known}`)} />;
}
