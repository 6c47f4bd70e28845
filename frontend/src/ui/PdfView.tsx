import { Skeleton } from '@mantine/core';
import { lazy, Suspense } from 'react';

const PdfPages = lazy(() => import('./pdf/PdfPages'));

export interface PdfViewProps {
  /** Where the document is served, on this window's own origin. */
  url: string;
  /** Names the document for screen readers: "Invoice INV-2026-00012". */
  label: string;
}

/** A PDF shown in the page. Its reader (pdf.js) is loaded only when one is shown. */
export function PdfView(props: PdfViewProps) {
  return (
    <Suspense fallback={<Skeleton h="32rem" />}>
      <PdfPages {...props} />
    </Suspense>
  );
}
