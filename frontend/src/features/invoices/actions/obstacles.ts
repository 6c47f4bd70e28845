import type { Balance } from '../../../api/invoices';
import type { TextKey } from '../../../app/i18n';

/** What can be done with the money and the paper of an issued invoice. */
export type ActionId = 'collect' | 'charge' | 'send' | 'refund' | 'remind' | 'writeOff' | 'void';

/** Why an action is not possible now, for each that is not. Voiding says itself what stands against it. */
export function obstacles({
  total,
  credited,
  due,
  writtenOff,
  voided,
}: Balance): Partial<Record<ActionId, TextKey>> {
  if (voided) {
    const why = 'invoices.why.void';
    return { collect: why, charge: why, refund: why, remind: why, writeOff: why, void: why };
  }
  const found: Partial<Record<ActionId, TextKey>> = {};
  if (due.minor === 0) {
    found.charge = 'invoices.why.nothingDue';
    found.remind = 'invoices.why.nothingDue';
    found.writeOff = 'invoices.why.nothingDue';
    if (writtenOff.minor === 0) found.collect = 'invoices.why.nothingDue';
  }
  if (credited.minor >= total.minor) {
    found.refund = 'invoices.why.refunded';
    found.void = 'invoices.why.refunded';
  }
  return found;
}
