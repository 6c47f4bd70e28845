import { Alert, Anchor, Text } from '@mantine/core';
import { IconMailOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { openInvoicePdf, saveInvoicePdf } from '../../../api/invoices';
import { openReceiptPdf, saveReceiptPdf } from '../../../api/payments';
import { usePaper } from '../page/usePaper';
import type { Sent } from './SendDialog';

interface NoMailServerProps {
  what: Sent;
  onClose: () => void;
}

/** What to do before a mail server is set up: set it up, or save the PDF and send that by hand. */
export function NoMailServer({ what, onClose }: NoMailServerProps) {
  const { t } = useTranslation();
  const invoice = what.kind === 'invoice';
  const paper = usePaper(
    () => (invoice ? saveInvoicePdf(what.id) : saveReceiptPdf(what.id)),
    () => (invoice ? openInvoicePdf(what.id) : openReceiptPdf(what.id)),
  );
  return (
    <Alert color="gray" icon={<IconMailOff size={18} />} title={t('payments.noServer')} role="alert">
      <Text size="sm">{t('payments.noServerHint')}</Text>
      <Anchor size="sm" href="#/settings/mail" onClick={onClose} me="md">
        {t('payments.setUpMail')}
      </Anchor>
      <Anchor size="sm" component="button" type="button" onClick={paper.save}>
        {t('payments.savePdf')}
      </Anchor>
    </Alert>
  );
}
