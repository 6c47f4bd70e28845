import type { StatementLine } from '../../../../api/documents';
import { useMethodName } from '../../../payments/collect/methods';
import { useKindName } from '../../../payments/kinds';

/** Names an event of the account, and the method where money moved. */
export function useEventName(): (line: StatementLine) => string {
  const kindName = useKindName();
  const methodName = useMethodName();
  return ({ kind, method, gateway }) => {
    const moved = kind === 'payment' || kind === 'refund';
    return moved && method ? `${kindName(kind)} · ${methodName(method, gateway)}` : kindName(kind);
  };
}
