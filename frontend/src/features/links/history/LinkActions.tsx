import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useCommand } from '../../../api';
import { copyAndSend, type LinkDetail, resendLink } from '../../../api/links';
import { afterLink } from '../afterLink';
import { CancelDialog } from './CancelDialog';
import { CompletedActions } from './CompletedActions';

interface LinkActionsProps {
  detail: LinkDetail;
  /** Another link was made of this one. */
  onSent: (detail: LinkDetail) => void;
}

/** What can be done with a link: an open one is cancelled or sent again, a completed one paid, another copied. */
export function LinkActions({ detail, onSent }: LinkActionsProps) {
  const { status } = detail;
  if (status === 'created' || status === 'in_progress') return <OpenActions {...detail} />;
  if (status === 'completed') return <CompletedActions {...detail} />;
  return <FinalActions detail={detail} onSent={onSent} />;
}

function OpenActions(detail: LinkDetail) {
  const { t } = useTranslation();
  const [cancelling, setCancelling] = useState(false);
  const [resent, setResent] = useState(false);
  const { id, sending } = detail.link;
  const resend = useCommand({
    run: resendLink,
    invalidates: afterLink,
    onDone: () => setResent(true),
  });
  return (
    <>
      <Button variant="default" onClick={() => setCancelling(true)}>
        {t('links.cancel')}
      </Button>
      {(sending === 'email' || detail.texts) && (
        <Button onClick={() => resend.submit(id)} loading={resend.busy}>
          {t(resent ? 'links.resent' : 'links.resend')}
        </Button>
      )}
      {cancelling && <CancelDialog detail={detail} onClose={() => setCancelling(false)} />}
    </>
  );
}

function FinalActions({ detail: { link }, onSent }: LinkActionsProps) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const copy = useCommand({ run: copyAndSend, invalidates: afterLink, onDone: onSent });
  return (
    <>
      <Button variant="default" onClick={() => navigate(`/links/new?copy=${link.id}`)}>
        {t('links.copyToForm')}
      </Button>
      <Button onClick={() => copy.submit(link.id)} loading={copy.busy}>
        {t('links.copyAndSend')}
      </Button>
    </>
  );
}
