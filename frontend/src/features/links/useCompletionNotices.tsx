import { Anchor } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { onEvent } from '../../api/desktop';
import { getLink, type LinkDetail, linkKey } from '../../api/links';
import { useMay } from '../../ui';
import { formatPhone } from '../customers/phone';
import { linkPath } from './linkPath';
import { noteCompletion, noteLook } from './unseen';

/** How long a notice stays, in milliseconds: it should still be there after a customer at the counter was served. */
const stays = 20_000;

/** Tells on whatever page is shown that a customer completed an order; nothing of one that is not for who looks. */
export function useCompletionNotices(): void {
  const queries = useQueryClient();
  const may = useMay();
  const notify = useNotify();
  useEffect(() => noteLook, []);
  useEffect(() => {
    if (!may('ownLinks')) return;
    return onEvent('completed', (id) => {
      const queryKey = linkKey(Number(id));
      const queryFn = () => getLink(Number(id));
      queries.fetchQuery({ queryKey, queryFn, meta: { quiet: true } }).then(notify, () => undefined);
    });
  }, [queries, may, notify]);
}

function useNotify(): (detail: LinkDetail) => void {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  return useCallback(
    ({ link }) => {
      const id = `completed-${link.id}`;
      const who = link.customerName || link.email || formatPhone(link.phone);
      const open = () => {
        notifications.hide(id);
        navigate(linkPath(link.id));
      };
      noteCompletion();
      notifications.show({
        id,
        autoClose: stays,
        title: t('links.completedTitle', { order: link.orderId }),
        message: (
          <>
            <div>{t('links.completedText', { amount: link.totals.total, who })}</div>
            <Anchor component="button" type="button" onClick={open}>
              {t('links.showOrder')}
            </Anchor>
          </>
        ),
      });
    },
    [t, navigate],
  );
}
