import { Button } from '@mantine/core';
import { IconCopy, IconExternalLink } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { getInvoice, invoiceKey } from '../../../api/invoices';
import type { LinkDetail, LinkMethod } from '../../../api/links';
import { May, MoreActions, useMay } from '../../../ui';
import { ActionItem } from '../../payments/ActionItem';
import { useCardPage } from '../../payments/cards/useCardPage';
import { CollectDialog } from '../../payments/collect/CollectDialog';
import { SendDialog } from '../../payments/send/SendDialog';

/** How the money of an order comes that was completed by a method, when it comes by hand. */
const paidBy: Record<LinkMethod, string> = {
  card: 'bank_transfer',
  bank_transfer: 'bank_transfer',
  pay_at_shop: 'cash',
};

/** What can be done with a completed order: its money is recorded, its invoice opened, its lines ordered once more. */
export function CompletedActions({ link, cards }: LinkDetail) {
  const { id, invoiceId, customerId, method } = link;
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const [collecting, setCollecting] = useState(false);
  const [receipt, setReceipt] = useState(0);
  const due = useDue(invoiceId);
  const paid = cards.findLast(({ transaction }) => transaction !== '');
  const viewCard = useCardPage();
  return (
    <>
      <MoreActions>
        <ActionItem
          icon={IconCopy}
          label={t('links.copyToForm')}
          onClick={() => navigate(`/links/new?copy=${id}`)}
        />
        {paid && (
          <ActionItem
            icon={IconExternalLink}
            label={t('payments.viewPaymentMethod')}
            needs="see"
            onClick={() => viewCard(paid.id)}
          />
        )}
      </MoreActions>
      <May needs="see">
        <Button variant={due ? 'default' : undefined} onClick={() => navigate(`/invoices/${invoiceId}`)}>
          {t('links.openInvoice')}
        </Button>
      </May>
      {due && (
        <May needs="sell">
          <Button onClick={() => setCollecting(true)}>{t('links.receive')}</Button>
        </May>
      )}
      {collecting && (
        <CollectDialog
          customerId={customerId}
          invoiceIds={[invoiceId]}
          method={paidBy[method as LinkMethod]}
          onClose={() => setCollecting(false)}
          onSendReceipt={(payment) => {
            setCollecting(false);
            setReceipt(payment.id);
          }}
        />
      )}
      {receipt > 0 && (
        <SendDialog
          what={{ kind: 'receipt', document: { kind: 'receipt', id: receipt } }}
          onClose={() => setReceipt(0)}
        />
      )}
    </>
  );
}

/** Whether something is due on an invoice that no card is held for; false for who may not see it. */
function useDue(invoiceId: number): boolean {
  const may = useMay();
  const { data } = useQuery({
    queryKey: invoiceKey(invoiceId),
    queryFn: () => getInvoice(invoiceId),
    enabled: may('see'),
  });
  if (!data || data.cards.some(({ state }) => state === 'authorised')) return false;
  return data.invoice.balance.due.minor > 0;
}
