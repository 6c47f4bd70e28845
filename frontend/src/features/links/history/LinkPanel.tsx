import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getLink, type LinkDetail, linkKey } from '../../../api/links';
import { SidePanel } from '../../../ui';
import { type CardAct, CardDialog } from '../../payments/cards/CardDialog';
import { CreatedDialog } from '../CreatedDialog';
import { LinkActions } from './LinkActions';
import { LinkContent } from './LinkContent';

interface LinkPanelProps {
  id: number;
  onClose: () => void;
  /** Another link takes this one's place. */
  onOpen: (id: number) => void;
}

/** One link: what was ordered, what became of it, and what can be done with it. */
export function LinkPanel({ id, onClose, onOpen }: LinkPanelProps) {
  const { t } = useTranslation();
  const { data: detail } = useQuery({ queryKey: linkKey(id), queryFn: () => getLink(id) });
  const [sent, setSent] = useState<LinkDetail | null>(null);
  const [act, setAct] = useState<CardAct | null>(null);
  return (
    <>
      <SidePanel
        opened
        // Esc in a dialog is heard here too, and is not for the panel.
        onClose={() => act || onClose()}
        title={detail && t('links.order', { order: detail.link.orderId })}
        footer={detail && <LinkActions detail={detail} onSent={setSent} />}
      >
        {detail && <LinkContent {...detail} onCard={setAct} />}
      </SidePanel>
      {act && <CardDialog {...act} onClose={() => setAct(null)} />}
      {sent && <CreatedDialog detail={sent} onClose={() => onOpen(sent.link.id)} />}
    </>
  );
}
