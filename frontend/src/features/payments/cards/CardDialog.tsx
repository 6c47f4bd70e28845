import type { Charge } from '../../../api/payments';
import { CaptureDialog } from './CaptureDialog';
import { ReleaseDialog } from './ReleaseDialog';

/** What is about to be done with an authorised card. */
export interface CardAct {
  kind: 'capture' | 'release';
  card: Charge;
}

/** Asks before a card is captured or released. */
export function CardDialog({ kind, card, onClose }: CardAct & { onClose: () => void }) {
  if (kind === 'capture') return <CaptureDialog card={card} onClose={onClose} />;
  return <ReleaseDialog card={card} onClose={onClose} />;
}
