import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { May } from '../../ui';
import type { CardWay } from './GetCard';

interface NoCardProps {
  text: string;
  wrong?: boolean;
  onWay: (way: CardWay) => void;
}

/** Says that there is no card to charge, and offers the ways to one. */
export function NoCard({ text, wrong, onWay }: NoCardProps) {
  const { t } = useTranslation();
  return (
    <div>
      <Text c={wrong ? 'var(--mantine-color-error)' : 'dimmed'}>{text}</Text>
      <May needs="sell">
        <Group gap="xs" ms="-0.5rem">
          <Button variant="subtle" size="compact-sm" onClick={() => onWay('requestCard')}>
            {t('savedCards.request')}
          </Button>
          <Button variant="subtle" size="compact-sm" onClick={() => onWay('addCard')}>
            {t('savedCards.add')}
          </Button>
        </Group>
      </May>
    </div>
  );
}
