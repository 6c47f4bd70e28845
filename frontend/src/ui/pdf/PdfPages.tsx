import { ActionIcon, Alert, Button, Group } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { IconMinus, IconPlus } from '@tabler/icons-react';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PdfViewProps } from '../PdfView';
import { openPdf } from './open';
import { PdfPage } from './PdfPage';
import classes from './pdf.module.css';

const zooms = [0.5, 0.75, 1, 1.25, 1.5, 2, 3];

export default function PdfPages({ url, label }: PdfViewProps) {
  const { t } = useTranslation();
  const { ref, width } = useElementSize();
  const [zoom, setZoom] = useState(1);
  const { pdf, failed } = usePdf(url);
  const next = zooms.find((step) => step > zoom);
  const previous = zooms.findLast((step) => step < zoom);
  if (failed) return <Alert color="red">{t('pdf.failed')}</Alert>;
  return (
    <section aria-label={label}>
      <Group gap="xs" justify="flex-end" mb="xs">
        <ActionIcon
          aria-label={t('pdf.zoomOut')}
          disabled={!previous}
          onClick={() => previous && setZoom(previous)}
        >
          <IconMinus size={16} />
        </ActionIcon>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={() => setZoom(1)}>
          {t('pdf.fit')}
        </Button>
        <ActionIcon aria-label={t('pdf.zoomIn')} disabled={!next} onClick={() => next && setZoom(next)}>
          <IconPlus size={16} />
        </ActionIcon>
      </Group>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <div ref={ref} className={classes.pages} tabIndex={0} role="group" aria-label={label}>
        {pdf &&
          width > 0 &&
          Array.from({ length: pdf.numPages }, (_, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number
            <PdfPage key={i} pdf={pdf} number={i + 1} width={width * zoom} />
          ))}
      </div>
    </section>
  );
}

function usePdf(url: string): { pdf: PDFDocumentProxy | null; failed: boolean } {
  const [state, setState] = useState<{ pdf: PDFDocumentProxy | null; failed: boolean }>({
    pdf: null,
    failed: false,
  });
  useEffect(() => {
    const task = openPdf(url);
    let shown = true;
    task.promise.then(
      (pdf) => shown && setState({ pdf, failed: false }),
      () => shown && setState({ pdf: null, failed: true }),
    );
    return () => {
      shown = false;
      task.destroy();
    };
  }, [url]);
  return state;
}
