import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useStores } from '../../../api';
import type { CardLinkDetail } from '../../../api/cards';
import { DateTimeText, Figures, Section } from '../../../ui';
import { useLanguageName } from '../../customers/useLanguageName';
import { LinkStatusDot } from '../../links/LinkStatusDot';
import linkClasses from '../../links/links.module.css';
import { cardName } from '../../payments/cards/cardName';
import { storeName } from '../../stores/storeName';
import classes from '../cards.module.css';
import { addressee } from './addressee';
import { CardLinkWays } from './CardLinkWays';
import { CardSending } from './CardSending';
import { type CardLinkEvent, cardLinkEvents } from './events';

/** All that is known of a card link. Its address is shown while it opens something. */
export function CardLinkContent(detail: CardLinkDetail) {
  const { t } = useTranslation();
  const { link, status } = detail;
  const to = addressee(link) || t('savedCards.typedHere');
  const say = (kind: CardLinkEvent) => {
    if (kind === 'created') return t('links.event.created', { user: link.creatorName });
    if (kind === 'kept') return t('savedCards.kept', { card: cardName(link.setup.card) });
    return t(`links.event.${kind}`);
  };
  return (
    <Stack gap="lg">
      <div className={classes.head}>
        <span>{to}</span>
        <LinkStatusDot status={status} />
      </div>
      <CardLinkWays {...detail} />
      {link.sending && <CardSending detail={detail} />}
      <Section title={t('links.whatHappened')}>
        <ol className={linkClasses.events}>
          {cardLinkEvents(detail).map(({ kind, at }) => (
            <li key={kind}>
              <span>{say(kind)}</span>
              <DateTimeText at={at} />
            </li>
          ))}
        </ol>
      </Section>
      <Section title={t('links.details')}>
        <Facts {...detail} />
      </Section>
    </Stack>
  );
}

function Facts({ link }: CardLinkDetail) {
  const { t } = useTranslation();
  const stores = useStores();
  const languageName = useLanguageName();
  const store = stores.length > 1 && stores.find(({ id }) => id === link.storeId);
  const facts = [
    { label: t('links.store'), value: store ? storeName(store) : '' },
    { label: t('savedCards.sentTo'), value: addressee(link) || t('savedCards.typedHere') },
    { label: t('links.field.language'), value: languageName(link.language) },
    { label: t('links.createdBy'), value: link.creatorName },
  ];
  return <Figures figures={facts.filter(({ value }) => value !== '')} />;
}
