import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { SubscriptionDetail } from '../../../api/subscriptions';
import { May } from '../../../ui';
import classes from '../subscriptions.module.css';
import type { Act } from './ActDialog';

interface SubscriptionActionsProps extends SubscriptionDetail {
  onAct: (act: Act) => void;
}

/** What can be done with a subscription; with one that is over, collect what is still due. */
export function SubscriptionActions({ subscription, onAct }: SubscriptionActionsProps) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const { id, status, pastDue } = subscription;
  const over = status === 'ended' || status === 'cancelled';
  const paused = status === 'paused';
  const late = pastDue.invoiceId !== 0;
  return (
    <May needs="sell">
      {!over && (
        <>
          <span className={classes.apart}>
            <Button variant="subtle" color="gray" onClick={() => onAct({ kind: 'cancel' })}>
              {t('subscriptions.cancel')}
            </Button>
          </span>
          <Button variant="default" onClick={() => navigate(`/subscriptions/${id}/edit`)}>
            {t('subscriptions.edit')}
          </Button>
          <Button
            variant={paused && !late ? 'filled' : 'default'}
            onClick={() => onAct({ kind: paused ? 'resume' : 'pause' })}
          >
            {t(paused ? 'subscriptions.resume' : 'subscriptions.pause')}
          </Button>
        </>
      )}
      {late && (
        <Button onClick={() => onAct({ kind: 'collect', invoiceId: pastDue.invoiceId })}>
          {t('subscriptions.collect')}
        </Button>
      )}
    </May>
  );
}
