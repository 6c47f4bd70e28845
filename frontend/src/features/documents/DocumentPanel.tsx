import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Document, type DocumentKind, type DocumentRow, documentPdf } from '../../api/documents';
import { PdfView, SidePanel } from '../../ui';
import { usePaper } from '../payments/usePaper';
import { useDocumentName } from './useDocumentName';

interface DocumentPanelProps {
  row: DocumentRow;
  onClose: () => void;
}

/** A document's PDF beside the list, to be saved or opened. */
export function DocumentPanel({ row, onClose }: DocumentPanelProps) {
  const { t } = useTranslation();
  const name = useDocumentName()(row);
  const document: Document = { ...row.document, kind: row.document.kind as DocumentKind };
  const paper = usePaper(document);
  return (
    <SidePanel
      opened
      size="lg"
      onClose={onClose}
      title={name}
      footer={
        <>
          <Button variant="default" onClick={paper.open}>
            {t('documents.open')}
          </Button>
          <Button onClick={paper.save}>{t('documents.savePdf')}</Button>
        </>
      }
    >
      <PdfView url={documentPdf(document)} label={name} />
    </SidePanel>
  );
}
