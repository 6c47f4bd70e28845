import { IconCreditCard, IconStar, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../api';
import { cardsKey, type SavedCard, setDefaultCard } from '../../../api/cards';
import { DateTimeText, MoreActions } from '../../../ui';
import { ActionItem } from '../../payments/ActionItem';
import { cardName } from '../../payments/cards/cardName';
import classes from '../cards.module.css';
import { Expiry } from '../Expiry';

interface CardRowProps {
  card: SavedCard;
  onRemove: () => void;
}

/** A saved card: what its owner knows it by, how long it is good, and what can be done with it. */
export function CardRow({ card, onRemove }: CardRowProps) {
  const { t } = useTranslation();
  const choose = useCommand({ run: setDefaultCard, invalidates: [[...cardsKey]] });
  const name = cardName(card);
  return (
    <li className={classes.card}>
      <IconCreditCard size={24} stroke={1.5} aria-hidden />
      <div className={classes.about}>
        <div className={classes.name}>
          {name}
          {card.default && <span className={classes.tag}>{t('savedCards.default')}</span>}
        </div>
        <div className={classes.more}>
          <Expiry card={card} />
          <span>
            {t('savedCards.addedAt')} <DateTimeText at={card.addedAt} />
          </span>
        </div>
      </div>
      <MoreActions label={t('savedCards.actions', { card: name })} needs="sell">
        {!card.default && (
          <ActionItem
            icon={IconStar}
            label={t('savedCards.makeDefault')}
            onClick={() => choose.submit(card.id)}
          />
        )}
        <ActionItem icon={IconTrash} label={t('savedCards.remove')} onClick={onRemove} />
      </MoreActions>
    </li>
  );
}
