import { useTranslation } from 'react-i18next';
import type { Money as Amount } from '../../../api';
import type { Charge, CreditNote, Refund } from '../../../api/payments';
import { type Figure, Figures, Money } from '../../../ui';
import { cardName } from '../cards/cardName';
import { RefundMark } from '../cards/RefundMark';
import { useMethodName } from '../collect/methods';
import { Recorded } from '../Recorded';
import { usePaper } from '../usePaper';

interface RefundedProps {
  note: CreditNote;
  /** The card payments of the invoice. */
  cards: readonly Charge[];
  /** What is still due on the invoice. */
  due: Amount;
  onClose: () => void;
  onSend: () => void;
}

/** The credit note is in the book: how the money goes back, what is still due, and the paper. */
export function Refunded({ note, cards, due, onClose, onSend }: RefundedProps) {
  const { t } = useTranslation();
  const methodName = useMethodName();
  const paper = usePaper({ kind: 'credit_note', id: note.id });
  const nameOf = ({ method, gateway, chargeId }: Refund) => {
    const card = cards.find(({ id }) => id === chargeId);
    return card ? cardName(card) : methodName(method, gateway);
  };
  const figures: Figure[] = [
    ...note.refunds.map((refund) => ({
      label: nameOf(refund),
      value: (
        <>
          <Money amount={refund.amount} />
          <RefundMark refund={refund} />
        </>
      ),
    })),
    { label: t('refunds.dueAfter'), value: <Money amount={due} />, strong: true },
  ];
  return (
    <Recorded
      amount={note.total}
      outcome={t('refunds.issued', { number: note.number })}
      send={{ label: t('payments.sendCreditNote'), run: onSend }}
      open={{ label: t('refunds.openCreditNote'), run: paper.open }}
      onClose={onClose}
    >
      <Figures figures={figures} />
    </Recorded>
  );
}
