import {
  type Icon,
  IconBellRinging,
  IconCash,
  IconCircleOff,
  IconFileOff,
  IconReceiptRefund,
  IconSend,
} from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Invoice } from '../../../api/invoices';
import type { TextKey } from '../../../app/i18n';
import { type Command, useCommands } from '../../../app/palette/commands';
import { type ActionId, obstacles } from './obstacles';

/** Something to do with the invoice; `why` says why it is not possible now. */
export interface InvoiceAction {
  label: string;
  icon: Icon;
  why?: string;
  run: () => void;
}

export type InvoiceActions = Record<ActionId, InvoiceAction>;

const known: Record<ActionId, { label: TextKey; icon: Icon }> = {
  collect: { label: 'payments.collect', icon: IconCash },
  send: { label: 'payments.sendInvoice', icon: IconSend },
  refund: { label: 'refunds.refundItems', icon: IconReceiptRefund },
  remind: { label: 'payments.sendReminder', icon: IconBellRinging },
  writeOff: { label: 'refunds.writeOff', icon: IconCircleOff },
  void: { label: 'refunds.voidInvoice', icon: IconFileOff },
};

/** The actions of an invoice; those that are possible are offered to the command palette as well. */
export function useInvoiceActions(invoice: Invoice, start: (id: ActionId) => void): InvoiceActions {
  const { t } = useTranslation();
  const { number, balance } = invoice;
  const actions = useMemo(() => {
    const against = obstacles(balance);
    const made = Object.entries(known).map(([id, { label, icon }]) => {
      const why = against[id as ActionId];
      return [id, { label: t(label), icon, why: why && t(why), run: () => start(id as ActionId) }];
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
    .map(([id, { label, icon, run }]) => ({ id: `invoice.${id}`, label, group: number, icon, run }));
}
