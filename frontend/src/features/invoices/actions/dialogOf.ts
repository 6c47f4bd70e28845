import type { Opened } from './InvoiceDialogs';
import type { ActionId } from './obstacles';

/** The dialog that an action of an invoice opens. */
export function dialogOf(action: ActionId, id: number): Opened {
  const document = { kind: 'invoice' as const, id };
  switch (action) {
    case 'send':
      return { kind: 'send', what: { kind: 'invoice', document } };
    case 'remind':
      return { kind: 'send', what: { kind: 'reminder', document } };
    default:
      return { kind: action };
  }
}
