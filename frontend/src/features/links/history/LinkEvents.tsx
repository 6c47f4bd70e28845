import { useTranslation } from 'react-i18next';
import type { LinkDetail, LinkMethod } from '../../../api/links';
import { DateTimeText } from '../../../ui';
import classes from '../links.module.css';
import { type EventKind, eventsOf } from './events';

/** What happened to a link, from its making on. */
export function LinkEvents(detail: LinkDetail) {
  const { t } = useTranslation();
  const { link } = detail;
  const say = (kind: EventKind) => {
    if (kind === 'created') return t('links.event.created', { user: link.creatorName });
    if (kind === 'completed' && link.method)
      return t('links.event.completedBy', { method: t(`links.method.${link.method as LinkMethod}`) });
    return t(`links.event.${kind}`);
  };
  return (
    <ol className={classes.events}>
      {eventsOf(detail).map(({ at, kind }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: events are only added
        <li key={place}>
          <span>{say(kind)}</span>
          <DateTimeText at={at} />
        </li>
      ))}
    </ol>
  );
}
