import { Button } from '@mantine/core';
import { IconRepeat } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Item } from '../../api/items';
import { May } from '../../ui';

/** Leads to a new subscription with the item on its line. */
export function SellAgain({ item }: { item: Item }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  return (
    <May needs="sell">
      <Button
        variant="subtle"
        size="compact-sm"
        mt="md"
        leftSection={<IconRepeat size={16} aria-hidden />}
        onClick={() => navigate(`/subscriptions/new?item=${item.id}`)}
      >
        {t('subscriptions.sellItem')}
      </Button>
    </May>
  );
}
