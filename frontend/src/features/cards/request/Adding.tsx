import { Alert, Button, Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { errorText, openExternal, useCommand } from '../../../api';
import { type CardLinkDetail, cancelCardLink } from '../../../api/cards';
import { LinkAddress } from '../../links/LinkAddress';
import { cardName } from '../../payments/cards/cardName';
import { Expiry } from '../Expiry';
import { afterCardLink } from '../links/afterCardLink';
import { isOpen } from '../links/ways';
import { Outcome } from '../Outcome';
import { Waiting } from '../Waiting';

interface AddingProps {
  detail: CardLinkDetail;
  /** Asks for another page. */
  onAgain: () => void;
  /** The page stays open. */
  onLeave: () => void;
  onClose: () => void;
}

/** The gateway's page was opened: what comes of it is shown by itself. */
export function Adding({ detail, onAgain, onLeave, onClose }: AddingProps) {
  const { t } = useTranslation();
  if (isOpen(detail)) return <Open detail={detail} onLeave={onLeave} onClose={onClose} />;
  const { link, status } = detail;
  if (status !== 'completed')
    return (
      <Stack gap="lg">
        <Outcome good={false} title={t('savedCards.noCardCame')} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('ui.close')}
          </Button>
          <Button onClick={onAgain}>{t('ui.tryAgain')}</Button>
        </Group>
      </Stack>
    );
  const { card } = link.setup;
  return (
    <Stack gap="lg">
      <Outcome good title={t('savedCards.isOnFile', { card: cardName(card) })}>
        <Expiry card={card} />
      </Outcome>
      <Group justify="flex-end">
        <Button onClick={onClose} autoFocus>
          {t('links.done')}
        </Button>
      </Group>
    </Stack>
  );
}

/** Waits, and can be left: then the page is closed, or goes on as a link among the others. */
function Open({ detail, onLeave, onClose }: Omit<AddingProps, 'onAgain'>) {
  const { t, i18n } = useTranslation();
  const { link, page } = detail;
  const cancel = useCommand({
    run: cancelCardLink,
    invalidates: afterCardLink,
    fields: [''],
    onDone: ({ status }) => status !== 'completed' && onClose(),
  });
  return (
    <Stack gap="md">
      <Waiting title={t('savedCards.waiting')}>{t('savedCards.waitingText')}</Waiting>
      {page && <LinkAddress url={page} label={t('savedCards.pageUrl')} />}
      {cancel.error && <Alert color="red">{errorText(cancel.error, i18n)}</Alert>}
      <Group justify="space-between" gap="xs">
        <Button variant="subtle" px="xs" disabled={!page} onClick={() => openExternal(page)}>
          {t('savedCards.openPage')}
        </Button>
        <Group gap="xs">
          <Button variant="default" onClick={() => cancel.submit(link.id)} loading={cancel.busy}>
            {t('savedCards.closePage')}
          </Button>
          <Button onClick={onLeave} autoFocus>
            {t('savedCards.leaveOpen')}
          </Button>
        </Group>
      </Group>
    </Stack>
  );
}
