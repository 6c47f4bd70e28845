import {
  type Icon,
  IconBellRinging,
  IconCash,
  IconCircleOff,
  IconCreditCardPay,
  IconFileOff,
  IconReceiptRefund,
  IconSend,
} from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Permission } from '../../../api';
import type { Invoice } from '../../../api/invoices';
import type { TextKey } from '../../../app/i18n';
import { type Command, useCommands } from '../../../app/palette/commands';
import { type ActionId, obstacles } from './obstacles';

/** Something to do with the invoice; `why` says why it is not possible now. */
export interface InvoiceAction {
  label: string;
  icon: Icon;
  why?: string;
  needs: Permission;
  run: () => void;
}

export type InvoiceActions = Record<ActionId, InvoiceAction>;

const known: Record<ActionId, { label: TextKey; icon: Icon; needs: Permission }> = {
  collect: { label: 'payments.collect', icon: IconCash, needs: 'sell' },
  charge: { label: 'terminal.create', icon: IconCreditCardPay, needs: 'sell' },
  send: { label: 'payments.sendInvoice', icon: IconSend, needs: 'sell' },
  refund: { label: 'refunds.refundItems', icon: IconReceiptRefund, needs: 'refund' },
  remind: { label: 'payments.sendReminder', icon: IconBellRinging, needs: 'sell' },
  writeOff: { label: 'refunds.writeOff', icon: IconCircleOff, needs: 'refund' },
  void: { label: 'refunds.voidInvoice', icon: IconFileOff, needs: 'refund' },
};

/** The actions of an invoice; those that are possible are offered to the command palette as well. */
export function useInvoiceActions(invoice: Invoice, start: (id: ActionId) => void): InvoiceActions {
  const { t } = useTranslation();
  const { number, balance } = invoice;
  const actions = useMemo(() => {
    const against = obstacles(balance);
    const made = Object.entries(known).map(([id, { label, icon, needs }]) => {
      const why = against[id as ActionId];
      return [id, { label: t(label), icon, needs, why: why && t(why), run: () => start(id as ActionId) }];
    });
    return Object.fromEntries(made) as InvoiceActions;
  }, [balance, t, start]);
  const commands = useMemo(() => commandsOf(actions, number), [actions, number]);
  useCommands(commands);
  return actions;
}

function commandsOf(actions: InvoiceActions, number: string): Command[] {
  return Object.entries(actions)
    .filter(([, { why }]) => !why)
    .map(([id, { why: _, ...action }]) => ({ ...action, id: `invoice.${id}`, group: number }));
}
