import { Button, Group, Text } from '@mantine/core';
import { IconCreditCard } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Charge } from '../../../api/payments';
import { DateTimeText, May } from '../../../ui';
import type { CardAct } from './CardDialog';
import { cardName } from './cardName';
import classes from './cards.module.css';

interface HeldCardProps {
  card: Charge;
  open: (act: CardAct) => void;
}

/** A card that is authorised: for how much and until when, and the two ways on. */
export function HeldCard({ card, open }: HeldCardProps) {
  const { t } = useTranslation();
  const { amount, pending } = card;
  return (
    <div className={classes.held} role="note">
      <IconCreditCard size={20} stroke={1.5} aria-hidden />
      <div className={classes.heldText}>
        <Text fw={600}>{t('cards.held', { amount, card: cardName(card) })}</Text>
        <Until card={card} />
      </div>
      {!pending && (
        <May needs="capture">
          <Group gap="xs" className={classes.ways}>
            <Button size="xs" variant="default" onClick={() => open({ kind: 'release', card })}>
              {t('cards.release')}
            </Button>
            <Button size="xs" onClick={() => open({ kind: 'capture', card })}>
              {t('cards.capture')}
            </Button>
          </Group>
        </May>
      )}
    </div>
  );
}

/** Until when it can be captured; or that the gateway was asked and has not answered. */
function Until({ card: { lapsesAt, pending } }: { card: Charge }) {
  const { t } = useTranslation();
  return (
    <Text size="xs" c="dimmed" role={pending ? 'status' : undefined}>
      {pending ? (
        t('cards.waiting')
      ) : (
        <>
          {t('cards.lapses')} <DateTimeText at={lapsesAt} />
        </>
      )}
    </Text>
  );
}
