import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Discount } from '../../../api/invoices';
import { Field, useShop, writeMoney } from '../../../ui';
import { TotalFigures } from '../TotalFigures';
import { DiscountInput } from './DiscountInput';
import classes from './InvoiceEditor.module.css';
import type { LiveTotals } from './useTotals';

interface EditorTotalsProps {
  totals: LiveTotals | null;
  taxIncluded: boolean;
  currency: string;
  discount: Discount | null;
  onDiscount: (discount: Discount | null) => void;
}

/** The figures of the document while it is typed, and the discount on all of it. */
export function EditorTotals({ totals, taxIncluded, currency, discount, onDiscount }: EditorTotalsProps) {
  const { t } = useTranslation();
  const shop = useShop();
  return (
    <div className={classes.totals}>
      <div className={classes.discount}>
        <Text component="label" htmlFor="document-discount" c="dimmed">
          {t('invoices.documentDiscount')}
        </Text>
        <Field name="discount">
          {(field) => (
            <DiscountInput
              {...field}
              id="document-discount"
              w="9rem"
              placeholder={t('invoices.discountHint', { amount: writeMoney({ minor: 500, currency }, shop) })}
              currency={currency}
              value={discount}
              onChange={onDiscount}
            />
          )}
        </Field>
      </div>
      {totals && <TotalFigures totals={totals} taxIncluded={taxIncluded} />}
    </div>
  );
}
