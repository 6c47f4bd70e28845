import { ActionIcon, Menu } from '@mantine/core';
import {
  IconArrowBackUp,
  IconCreditCard,
  IconDots,
  IconDownload,
  IconExternalLink,
  IconSend,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Document } from '../../../api/documents';
import type { TextKey } from '../../../app/i18n';
import { ActionItem } from '../ActionItem';
import { useCardPage } from '../cards/useCardPage';
import { whyNotReversed } from '../correct/whyNotReversed';
import { usePaper } from '../usePaper';
import classes from './breakdown.module.css';
import type { EventRowProps } from './EventRow';

type Paper = Document & { kind: 'receipt' | 'credit_note' };

const texts: Record<Paper['kind'], { actions: TextKey; send: TextKey; save: TextKey; open: TextKey }> = {
  receipt: {
    actions: 'payments.receiptActions',
    send: 'payments.sendReceipt',
    save: 'payments.saveReceipt',
    open: 'payments.openReceipt',
  },
  credit_note: {
    actions: 'refunds.creditNoteActions',
    send: 'payments.sendCreditNote',
    save: 'refunds.saveCreditNote',
    open: 'refunds.openCreditNote',
  },
};

/** What can be done with the paper of a payment or a credit note; other events have none. */
export function EventMenu(props: EventRowProps) {
  const { kind, paymentId, creditNoteId } = props.event;
  if (kind === 'payment') return <PaperMenu {...props} paper={{ kind: 'receipt', id: paymentId }} />;
  if (kind === 'credit_note')
    return <PaperMenu {...props} paper={{ kind: 'credit_note', id: creditNoteId }} />;
  return <span className={classes.menu} />;
}

function PaperMenu({ event, payment, card, paper, onSend, onReverse }: EventRowProps & { paper: Paper }) {
  const { t } = useTranslation();
  const { save, open } = usePaper(paper);
  const { kind } = paper;
  const { number } = event;
  const text = texts[kind];
  const why = payment && whyNotReversed(payment);
  const viewCard = useCardPage();
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon size="sm" className={classes.menu} aria-label={String(t(text.actions, { number }))}>
          <IconDots size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {onSend && (
          <ActionItem
            icon={IconSend}
            label={t(text.send)}
            needs="sell"
            onClick={() => onSend({ kind, document: paper })}
          />
        )}
        <ActionItem icon={IconDownload} label={t(text.save)} onClick={save} />
        <ActionItem icon={IconExternalLink} label={t(text.open)} onClick={open} />
        {kind === 'receipt' && card && (
          <ActionItem
            icon={IconCreditCard}
            label={t('payments.viewPaymentMethod')}
            onClick={() => viewCard(card.id)}
          />
        )}
        {onReverse && payment && (
          <ActionItem
            icon={IconArrowBackUp}
            label={t('refunds.reversePayment')}
            needs="refund"
            why={why && t(why)}
            onClick={() => onReverse(payment)}
          />
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
