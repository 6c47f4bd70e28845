import { Button, Menu } from '@mantine/core';
import { IconDownload, IconExternalLink, IconSend } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { openInvoicePdf, saveInvoicePdf } from '../../../api/invoices';
import { MoreActions } from '../MoreActions';
import { usePaper } from './usePaper';

interface InvoiceActionsProps {
  id: number;
  /** Absent where sending is the page's primary button. */
  onSend?: () => void;
}

export function InvoiceActions({ id, onSend }: InvoiceActionsProps) {
  const { t } = useTranslation();
  const paper = usePaper(
    () => saveInvoicePdf(id),
    () => openInvoicePdf(id),
  );
  return (
    <>
      <MoreActions>
        <Menu.Item leftSection={<IconDownload size={16} aria-hidden />} onClick={paper.save}>
          {t('invoices.savePdf')}
        </Menu.Item>
        <Menu.Item leftSection={<IconExternalLink size={16} aria-hidden />} onClick={paper.open}>
          {t('invoices.openPdf')}
        </Menu.Item>
      </MoreActions>
      {onSend && (
        <Button variant="default" leftSection={<IconSend size={16} aria-hidden />} onClick={onSend}>
          {t('payments.sendInvoice')}
        </Button>
      )}
    </>
  );
}
