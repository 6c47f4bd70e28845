import { Button, Text } from '@mantine/core';
import { IconCreditCard } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Charge } from '../../../api/payments';
import { May } from '../../../ui';
import { marked } from '../collect/methods';
import classes from './cards.module.css';

interface OpenCardProps {
  card: Charge;
  onShow: () => void;
}

/** A card payment that may still be made: on the gateway's page, or as soon as the gateway answers. */
export function OpenCard({ card, onShow }: OpenCardProps) {
  const { t } = useTranslation();
  const { amount, cardId, gateway } = card;
  return (
    <div className={classes.held} role="note">
      <IconCreditCard size={20} stroke={1.5} aria-hidden />
      <div className={classes.heldText}>
        <Text fw={600}>{marked(t('terminal.open', { amount }), gateway)}</Text>
        <Text size="xs" c="dimmed">
          {t(cardId ? 'cards.waiting' : 'terminal.openOnPage')}
        </Text>
      </div>
      <May needs="sell">
        <Button size="xs" variant="default" className={classes.ways} onClick={onShow}>
          {t('terminal.show')}
        </Button>
      </May>
    </div>
  );
}
