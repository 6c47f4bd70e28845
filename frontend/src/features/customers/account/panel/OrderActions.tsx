import { Button } from '@mantine/core';
import { useCallback } from 'react';
import type { Invoice } from '../../../../api/invoices';
import { May } from '../../../../ui';
import { dialogOf } from '../../../invoices/actions/dialogOf';
import { InvoiceActions } from '../../../invoices/actions/InvoiceActions';
import type { Opened } from '../../../invoices/actions/InvoiceDialogs';
import type { ActionId } from '../../../invoices/actions/obstacles';
import { useInvoiceActions } from '../../../invoices/actions/useInvoiceActions';

export interface OrderActionsProps {
  invoice: Invoice;
  open: (dialog: Opened) => void;
}

/** What can be done with an order: the same as on its page. */
export function OrderActions({ invoice, open }: OrderActionsProps) {
  const { id, balance } = invoice;
  const start = useCallback((action: ActionId) => open(dialogOf(action, id)), [open, id]);
  const actions = useInvoiceActions(invoice, start);
  const collects = balance.due.minor > 0;
  const primary = collects ? actions.collect : actions.send;
  return (
    <>
      <InvoiceActions id={id} actions={actions} collects={collects} />
      <May needs={primary.needs}>
        <Button leftSection={<primary.icon size={16} aria-hidden />} onClick={primary.run}>
          {primary.label}
        </Button>
      </May>
    </>
  );
}
