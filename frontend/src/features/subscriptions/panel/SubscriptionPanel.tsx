import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorText } from '../../../api';
import { getSubscription, subscriptionKey } from '../../../api/subscriptions';
import { SidePanel } from '../../../ui';
import { type Act, ActDialog } from './ActDialog';
import { SubscriptionActions } from './SubscriptionActions';
import { SubscriptionContent } from './SubscriptionContent';

interface SubscriptionPanelProps {
  id: number;
  onClose: () => void;
}

/** One subscription: what was agreed, what it billed and will bill, and what can be done with it. */
export function SubscriptionPanel({ id, onClose }: SubscriptionPanelProps) {
  const { t, i18n } = useTranslation();
  const { data: detail, error } = useQuery({
    queryKey: subscriptionKey(id),
    queryFn: () => getSubscription(id),
    meta: { quiet: true },
  });
  const [act, setAct] = useState<Act | null>(null);
  return (
    <>
      <SidePanel
        opened
        size="lg"
        // Esc in a dialog is heard here too, and is not for the panel.
        onClose={() => act || onClose()}
        title={detail ? detail.subscription.name : t('subscriptions.one')}
        footer={detail && <SubscriptionActions {...detail} onAct={setAct} />}
      >
        {detail && <SubscriptionContent {...detail} onAct={setAct} />}
        {error && <Text c="dimmed">{errorText(error, i18n)}</Text>}
      </SidePanel>
      {detail && act && <ActDialog act={act} detail={detail} open={setAct} />}
    </>
  );
}
