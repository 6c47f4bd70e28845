import { useTranslation } from 'react-i18next';
import type { DocumentKind, DocumentRow } from '../../api/documents';
import { formatDate, useShop } from '../../ui';

/** What a document is called: "Invoice INV-2026-00012", "Statement, 1 Feb 2026 – 28 Feb 2026". */
export function useDocumentName() {
  const { t } = useTranslation();
  const { locale } = useShop();
  return ({ document, number }: DocumentRow): string => {
    const { kind, from, to } = document;
    const period = { from: formatDay(from, locale), to: formatDay(to, locale) };
    return t(`documents.kind.${kind as DocumentKind}`, { number, ...period });
  };
}

// Only a statement has a period.
function formatDay(date: string, locale: string): string {
  return date && formatDate(date, locale);
}
