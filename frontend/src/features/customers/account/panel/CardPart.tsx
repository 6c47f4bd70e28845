import { useTranslation } from 'react-i18next';
import type { Charge } from '../../../../api/payments';
import { Figures } from '../../../../ui';
import { cardName } from '../../../payments/cards/cardName';
import { Part } from './Part';

/** The card that a gateway took, and how the gateway calls the payment. */
export function CardPart({ card }: { card: Charge }) {
  const { t } = useTranslation();
  return (
    <Part title={t('account.method')}>
      <Figures
        figures={[
          { label: t('cards.card'), value: cardName(card) },
          { label: t('cards.reference'), value: card.transaction },
        ]}
      />
    </Part>
  );
}
