import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ItemDraft } from './draft';

/** The figures that are still missing, by field name, from the moment saving was tried. */
export function useMissing({ price, taxRate }: ItemDraft) {
  const { t } = useTranslation();
  const [tried, setTried] = useState(0);
  const missing = useMemo(() => {
    const errors: Record<string, string> = {};
    if (tried && price === null) errors.unitPrice = t('items.priceMissing');
    if (tried && taxRate === null) errors.taxRate = t('items.taxRateMissing');
    return errors;
  }, [tried, price, taxRate, t]);
  return { missing, tell: () => setTried((times) => times + 1) };
}
