import type { PDFDocumentProxy, PDFPageProxy, RenderTask } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './pdf.module.css';

export interface PdfPageProps {
  pdf: PDFDocumentProxy;
  number: number;
  /** In CSS pixels. */
  width: number;
}

/** One page, drawn with as many pixels as the screen has. */
export function PdfPage({ pdf, number, width }: PdfPageProps) {
  const { t } = useTranslation();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let drawing: RenderTask | null = null;
    let shown = true;
    pdf.getPage(number).then((page) => {
      if (!shown || !canvas.current) return;
      drawing = draw(page, canvas.current, width);
      // A drawing that is cancelled rejects, which is what we asked for.
      drawing.promise.catch(() => undefined);
    });
    return () => {
      shown = false;
      drawing?.cancel();
    };
  }, [pdf, number, width]);
  const label = t('pdf.page', { page: number, pages: pdf.numPages });
  return <canvas ref={canvas} className={classes.page} role="img" aria-label={label} />;
}

function draw(page: PDFPageProxy, canvas: HTMLCanvasElement, width: number): RenderTask {
  const natural = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: (width / natural.width) * window.devicePixelRatio });
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  canvas.style.width = `${width}px`;
  return page.render({ canvas, viewport });
}
