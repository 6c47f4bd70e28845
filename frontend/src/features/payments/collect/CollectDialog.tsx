import { Modal, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Payment } from '../../../api/payments';
import { useFocusReturn } from '../../../ui';
import { CollectByCard } from './CollectByCard';
import { Collected } from './Collected';
import { CollectForm } from './CollectForm';
import { type Account, useAccount } from './useAccount';

interface CollectDialogProps {
  customerId: number;
  customerName?: string;
  /** The invoices to pay, also one that was written off; without them all that are open. */
  invoiceIds?: readonly number[];
  title?: string;
  /** The method that is chosen at first; else the one that was last. */
  method?: string;
  onClose: () => void;
  onSendReceipt: (payment: Pick<Payment, 'id'>) => void;
}

/** Taking money of a customer for one or several invoices, and what to do with the receipt. */
export function CollectDialog(props: CollectDialogProps) {
  const { data, error } = useAccount(props.customerId, props.invoiceIds);
  const { onClose } = props;
  useFocusReturn();
  useEffect(() => {
    if (error) onClose();
  }, [error, onClose]);
  // Opened with its fields at once, so that the method has the focus and Enter takes what is due.
  return data ? <Opened {...props} account={data} /> : null;
}

function Opened({ account, ...props }: CollectDialogProps & { account: Account }) {
  const { t } = useTranslation();
  const { customerId, onClose, onSendReceipt } = props;
  const [payment, setPayment] = useState<Payment | null>(null);
  const [charge, setCharge] = useState<number | null>(null);
  const title = useTitle(account, props);
  const several = account.invoices.length > 1 && !payment;
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={payment !== null}
      title={
        <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
          {title}
        </Text>
      }
      closeButtonProps={{ 'aria-label': t('ui.close') }}
      size={several ? '58rem' : '29rem'}
    >
      {payment && (
        <Collected
          payment={payment}
          account={account}
          onClose={onClose}
          onSend={() => onSendReceipt(payment)}
        />
      )}
      {!payment && charge !== null && (
        <CollectByCard
          customerId={customerId}
          account={account}
          minor={charge}
          onClose={onClose}
          onCollect={() => setCharge(null)}
          onSendReceipt={(id) => onSendReceipt({ id })}
        />
      )}
      {!payment && charge === null && (
        <CollectForm
          customerId={customerId}
          account={account}
          method={props.method}
          onClose={onClose}
          onCollected={setPayment}
          onCharge={setCharge}
        />
      )}
    </Modal>
  );
}

function useTitle({ customer, invoices }: Account, { title, customerName }: CollectDialogProps): string {
  const { t } = useTranslation();
  if (title) return title;
  const [only, another] = invoices;
  if (only && !another) return t('payments.collectFor', { number: only.number });
  return t('payments.collectFrom', { customer: customerName ?? customer });
}
