import { useTranslation } from 'react-i18next';
import { documentPdf } from '../../../api/documents';
import type { Invoice } from '../../../api/invoices';
import { PdfView, SidePanel } from '../../../ui';

/** The document as it would be printed now. */
export function PreviewPanel({ draft, onClose }: { draft: Invoice; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <SidePanel opened size="lg" onClose={onClose} title={t('invoices.preview')}>
      <PdfView
        url={`${documentPdf({ kind: 'invoice', id: draft.id })}?v=${draft.version}`}
        label={t('invoices.preview')}
      />
    </SidePanel>
  );
}
