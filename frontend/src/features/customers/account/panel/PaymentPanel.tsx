import { Anchor, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getPayment, type PaymentDetail, paymentsKey } from '../../../../api/payments';
import { DateTimeText, Money, SidePanel, StatusDot } from '../../../../ui';
import { useMethodName } from '../../../payments/collect/methods';
import { ReverseDialog } from '../../../payments/correct/ReverseDialog';
import { Journal } from '../../../payments/Journal';
import { Mails } from '../../../payments/send/Mails';
import { SendDialog } from '../../../payments/send/SendDialog';
import type { PanelProps } from './AccountPanel';
import { CardPart } from './CardPart';
import { Head } from './Head';
import { Part } from './Part';
import { PaymentActions } from './PaymentActions';
import classes from './panel.module.css';

/** A payment: how and when it came, what it paid, and what was posted. */
export function PaymentPanel({ id, number, onClose }: PanelProps) {
  const { t } = useTranslation();
  const [opened, open] = useState<'send' | 'reverse' | null>(null);
  const { data } = useQuery({ queryKey: [...paymentsKey, id], queryFn: () => getPayment(id) });
  const close = () => open(null);
  return (
    <SidePanel
      opened
      size="lg"
      // Esc in a dialog is heard here too, and is not for the panel.
      onClose={() => opened || onClose()}
      title={t('account.payment', { number })}
      footer={
        data && (
          <PaymentActions
            payment={data.payment}
            page={data.page}
            card={data.card}
            onSend={() => open('send')}
            onReverse={() => open('reverse')}
          />
        )
      }
    >
      {data && <Paid detail={data} />}
      {opened === 'send' && (
        <SendDialog what={{ kind: 'receipt', document: { kind: 'receipt', id } }} onClose={close} />
      )}
      {data && opened === 'reverse' && <ReverseDialog payment={data.payment} onClose={close} />}
    </SidePanel>
  );
}

function Paid({ detail }: { detail: PaymentDetail }) {
  const { t } = useTranslation();
  const methodName = useMethodName();
  const { payment, card, who, entries, mails } = detail;
  const { amount, method, gateway, note, receivedAt, reversedAt } = payment;
  const reversal = entries.find(({ kind }) => kind === 'reversal');
  return (
    <Stack gap="lg">
      <Head
        amount={amount}
        label={methodName(method, gateway)}
        mark={reversedAt > 0 && <StatusDot tone="neutral" label={t('account.reversed')} />}
        note={
          <>
            <DateTimeText at={receivedAt} /> · {who}
          </>
        }
      />
      <Part title={t('account.paidFor')}>
        <Allocations {...payment} />
      </Part>
      {card.id > 0 && <CardPart card={card} />}
      {payment.reference && !card.id && (
        <Part title={t('payments.reference')}>
          <p className={classes.text}>{payment.reference}</p>
        </Part>
      )}
      {note && (
        <Part title={t('account.note')}>
          <p className={classes.text}>{note}</p>
        </Part>
      )}
      {reversedAt > 0 && (
        <Part title={t('account.reversed')}>
          <p className={classes.text}>
            <DateTimeText at={reversedAt} />
            {reversal?.note && ` · ${reversal.note}`}
          </p>
        </Part>
      )}
      <Mails mails={mails} />
      <Journal entries={entries} />
    </Stack>
  );
}

/** The invoices that the payment paid; what is left of it became credit. */
function Allocations({ amount, allocations }: PaymentDetail['payment']) {
  const { t } = useTranslation();
  const rest = allocations.reduce((left, part) => left - part.amount.minor, amount.minor);
  return (
    <ul className={classes.list}>
      {allocations.map((part) => (
        <li key={part.invoiceId} className={classes.item}>
          <span className={classes.name}>
            <Anchor href={`#/invoices/${part.invoiceId}`}>{part.number}</Anchor>
          </span>
          <Money amount={part.amount} />
        </li>
      ))}
      {rest > 0 && (
        <li className={classes.item}>
          <span className={classes.name}>{t('account.keptAsCredit')}</span>
          <Money amount={{ ...amount, minor: rest }} />
        </li>
      )}
    </ul>
  );
}
