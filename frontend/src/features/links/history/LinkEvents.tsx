import { useTranslation } from 'react-i18next';
import type { LinkDetail } from '../../../api/links';
import { DateTimeText } from '../../../ui';
import { cardName } from '../../payments/cards/cardName';
import classes from '../links.module.css';
import { useLinkMethodName } from '../useLinkMethodName';
import { eventsOf, type LinkEvent } from './events';

/** What happened to a link, from its making on. */
export function LinkEvents(detail: LinkDetail) {
  const { t } = useTranslation();
  const { link } = detail;
  const methodName = useLinkMethodName(detail);
  const say = ({ kind, card }: LinkEvent) => {
    if (card) return t(`cards.event.${kind}`, { card: cardName(card), amount: card.captured });
    if (kind === 'created') return t('links.event.created', { user: link.creatorName });
    if (kind === 'completed' && link.method)
      return t('links.event.completedBy', { method: methodName(link.method) });
    return t(`links.event.${kind}`);
  };
  return (
    <ol className={classes.events}>
      {eventsOf(detail).map((event, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: events are only added
        <li key={place}>
          <span>{say(event)}</span>
          <DateTimeText at={event.at} />
        </li>
      ))}
    </ol>
  );
}
