import {
  GlobalWorkerOptions,
  getDocument,
  type PDFDocumentLoadingTask,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

GlobalWorkerOptions.workerSrc = workerUrl;

/** Opens a document; destroy the task when it is no longer shown. The page's CSP allows no eval, so neither do we. */
export function openPdf(url: string): PDFDocumentLoadingTask {
  return getDocument({ url, isEvalSupported: false });
}
