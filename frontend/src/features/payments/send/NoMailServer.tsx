import { Alert, Anchor, Text } from '@mantine/core';
import { IconMailOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Document } from '../../../api/documents';
import { May } from '../../../ui';
import { usePaper } from '../usePaper';
import type { Sent } from './SendDialog';

interface NoMailServerProps {
  /** What was to be sent; absent where it was several. */
  what?: Sent;
  onClose: () => void;
}

/** What to do before a mail server is set up: set it up, or save the PDF and send that by hand. */
export function NoMailServer({ what, onClose }: NoMailServerProps) {
  const { t } = useTranslation();
  return (
    <Alert color="gray" icon={<IconMailOff size={18} />} title={t('payments.noServer')} role="alert">
      <Text size="sm">{t(what ? 'payments.noServerHint' : 'payments.noServerSeveral')}</Text>
      <May needs="settings">
        <Anchor size="sm" href="#/settings/mail" onClick={onClose} me="md">
          {t('payments.setUpMail')}
        </Anchor>
      </May>
      {what && <SavePdf document={what.document} />}
    </Alert>
  );
}

function SavePdf({ document }: { document: Document }) {
  const { t } = useTranslation();
  const paper = usePaper(document);
  return (
    <Anchor size="sm" component="button" type="button" onClick={paper.save}>
      {t('payments.savePdf')}
    </Anchor>
  );
}
