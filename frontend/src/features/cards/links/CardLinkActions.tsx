import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { openExternal, useCommand } from '../../../api';
import { type CardLinkDetail, resendCardLink } from '../../../api/cards';
import { May } from '../../../ui';
import { afterCardLink } from './afterCardLink';
import { canResend, isOpen } from './ways';

interface CardLinkActionsProps {
  detail: CardLinkDetail;
  onCancel: () => void;
  onRequest: () => void;
}

/** What can be done with a card link: an open one is cancelled, and sent or opened again; after one that brought no card comes another. */
export function CardLinkActions({ detail, onCancel, onRequest }: CardLinkActionsProps) {
  const { t } = useTranslation();
  const { status, page } = detail;
  if (status === 'completed') return null;
  return (
    <May needs="sell">
      {isOpen(detail) ? (
        <>
          <Button variant="default" onClick={onCancel}>
            {t('savedCards.cancelLink')}
          </Button>
          {canResend(detail) && <Resend id={detail.link.id} />}
          {page && <Button onClick={() => openExternal(page)}>{t('savedCards.openPage')}</Button>}
        </>
      ) : (
        <Button onClick={onRequest}>{t('savedCards.requestAgain')}</Button>
      )}
    </May>
  );
}

function Resend({ id }: { id: number }) {
  const { t } = useTranslation();
  const [resent, setResent] = useState(false);
  const resend = useCommand({
    run: resendCardLink,
    invalidates: afterCardLink,
    onDone: () => setResent(true),
  });
  return (
    <Button onClick={() => resend.submit(id)} loading={resend.busy}>
      {t(resent ? 'links.resent' : 'links.resend')}
    </Button>
  );
}
