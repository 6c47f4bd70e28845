import { Button, Modal, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getHelloCode, helloCodeKey, type LinkServing, type PageCode } from '../../../api/links';
import { StatusDot, useFocusReturn } from '../../../ui';
import { LinkAddress } from '../LinkAddress';
import { opensOnlyHere } from '../opensOnlyHere';
import { ScanCode } from '../ScanCode';

/** Shows how to try whether a phone reaches the pages, while there are any. */
export function TryIt({ serving }: Pick<LinkServing, 'serving'>) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  if (!serving.address) return null;
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        {t('links.server.tryIt')}
      </Button>
      {opened && <TryDialog reachedAt={serving.reachedAt} onClose={() => setOpened(false)} />}
    </>
  );
}

interface TryDialogProps {
  /** When a phone last opened the page. */
  reachedAt: number;
  onClose: () => void;
}

/** A code that opens a small page, and whether a phone did since this dialog was opened. */
function TryDialog({ reachedAt, onClose }: TryDialogProps) {
  const { t } = useTranslation();
  const [before] = useState(reachedAt);
  const { data: code } = useQuery({ queryKey: helloCodeKey, queryFn: getHelloCode });
  const reached = reachedAt > before;
  useFocusReturn();
  return (
    <Modal
      opened
      onClose={onClose}
      title={<Text fw={600}>{t('links.server.tryTitle')}</Text>}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <Stack gap="md">
        <Text>{t('links.server.tryText')}</Text>
        <ScanCode code={code} alt={t('links.server.tryCode')} />
        <div role="status">
          <StatusDot
            tone={reached ? 'good' : 'waiting'}
            label={t(reached ? 'links.server.reached' : 'links.server.waiting')}
          />
        </div>
        {code && <LinkAddress url={code.url} label={t('links.server.tryUrl')} />}
        {code && !reached && <Help {...code} />}
      </Stack>
    </Modal>
  );
}

/** Why a phone may not reach an address; that of the public one is nothing that could be known here. */
function Help({ url }: PageCode) {
  const { t } = useTranslation();
  if (url.startsWith('https:')) return null;
  return (
    <Text size="xs" c="dimmed">
      {t(opensOnlyHere(url) ? 'links.onlyHere' : 'links.server.tryHelp')}
    </Text>
  );
}
