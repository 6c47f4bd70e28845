import { useTranslation } from 'react-i18next';
import type { TextKey } from '../../app/i18n';

const kinds: Record<string, TextKey> = {
  invoice: 'refunds.kind.invoice',
  payment: 'refunds.kind.payment',
  credit_note: 'refunds.kind.creditNote',
  refund: 'refunds.kind.refund',
  write_off: 'refunds.kind.writeOff',
  recovery: 'refunds.kind.recovery',
  void: 'refunds.kind.void',
  reversal: 'refunds.kind.reversal',
};

/** Names the kind of an entry: what happened. */
export function useKindName(): (kind: string) => string {
  const { t } = useTranslation();
  return (kind) => {
    const known = kinds[kind];
    return known ? t(known) : kind;
  };
}
