import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CardLinkDetail, cardLinkKey, getCardLink } from '../../../api/cards';
import { SidePanel } from '../../../ui';
import { CancelDialog } from './CancelDialog';
import { CardLinkActions } from './CardLinkActions';
import { CardLinkContent } from './CardLinkContent';

interface CardLinkPanelProps {
  id: number;
  onClose: () => void;
  onRequest: () => void;
}

/** One card link: where it is, its address, what became of it, and what can be done with it. */
export function CardLinkPanel({ id, onClose, onRequest }: CardLinkPanelProps) {
  const { t } = useTranslation();
  const [cancelling, setCancelling] = useState<CardLinkDetail | null>(null);
  const { data: detail } = useQuery({ queryKey: cardLinkKey(id), queryFn: () => getCardLink(id) });
  const requestAgain = () => {
    onClose();
    onRequest();
  };
  return (
    <>
      <SidePanel
        opened
        // Esc in a dialog is heard here too, and is not for the panel.
        onClose={() => cancelling || onClose()}
        title={t('savedCards.link')}
        footer={
          detail && (
            <CardLinkActions
              detail={detail}
              onCancel={() => setCancelling(detail)}
              onRequest={requestAgain}
            />
          )
        }
      >
        {detail && <CardLinkContent {...detail} />}
      </SidePanel>
      {cancelling && <CancelDialog detail={cancelling} onClose={() => setCancelling(null)} />}
    </>
  );
}
