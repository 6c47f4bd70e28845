import type { Charge } from '../../../api/payments';
import { OpenPaymentDialog } from '../../cards/take/OpenPaymentDialog';
import { CaptureDialog } from './CaptureDialog';
import { ReleaseDialog } from './ReleaseDialog';

/** What is about to be done with a card: an authorised one is captured or released, of one that may still pay it is shown how that stands. */
export interface CardAct {
  kind: 'capture' | 'release' | 'show';
  card: Charge;
}

/** Asks before a card is captured or released; shows a payment that is open. */
export function CardDialog({ kind, card, onClose }: CardAct & { onClose: () => void }) {
  if (kind === 'show') return <OpenPaymentDialog charge={card} onClose={onClose} />;
  if (kind === 'capture') return <CaptureDialog card={card} onClose={onClose} />;
  return <ReleaseDialog card={card} onClose={onClose} />;
}
