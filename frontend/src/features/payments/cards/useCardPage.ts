import { useCommand } from '../../../api';
import { openExternal } from '../../../api/desktop';
import { cardPage } from '../../../api/payments';

/** Opens a card payment's page at its gateway in the browser. */
export function useCardPage(): (charge: number) => void {
  return useCommand({ run: (charge: number) => cardPage(charge), onDone: openExternal }).submit;
}
