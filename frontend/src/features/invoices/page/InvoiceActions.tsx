import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots, IconDownload, IconExternalLink, IconSend } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { openInvoicePdf, saveInvoicePdf } from '../../../api/invoices';
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
      <Menu>
        <Menu.Target>
          <ActionIcon
            size="input-sm"
            aria-label={t('invoices.moreActions')}
            title={t('invoices.moreActions')}
          >
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconDownload size={16} aria-hidden />} onClick={paper.save}>
            {t('invoices.savePdf')}
          </Menu.Item>
          <Menu.Item leftSection={<IconExternalLink size={16} aria-hidden />} onClick={paper.open}>
            {t('invoices.openPdf')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {onSend && (
        <Button variant="default" leftSection={<IconSend size={16} aria-hidden />} onClick={onSend}>
          {t('payments.sendInvoice')}
        </Button>
      )}
    </>
  );
}
