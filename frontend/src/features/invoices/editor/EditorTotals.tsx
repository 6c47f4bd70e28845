import { Text } from '@mantine/core';
import type { Dispatch } from 'react';
import { useTranslation } from 'react-i18next';
import type { Invoice } from '../../../api/invoices';
import { Field, useShop, writeMoney } from '../../../ui';
import { TotalFigures } from '../TotalFigures';
import { CouponField } from './CouponField';
import type { Change } from './changes';
import { DiscountInput } from './DiscountInput';
import type { TypedInvoice } from './draft';
import classes from './InvoiceEditor.module.css';
import type { LiveTotals } from './useTotals';

interface EditorTotalsProps {
  totals: LiveTotals | null;
  draft: Invoice;
  typed: TypedInvoice;
  edit: Dispatch<Change>;
}

/** The figures of the document while it is typed, and what lowers all of it: a discount, a coupon. */
export function EditorTotals({ totals, draft, typed, edit }: EditorTotalsProps) {
  const { t } = useTranslation();
  const shop = useShop();
  const { currency, taxIncluded } = typed;
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
              value={typed.discount}
              onChange={(discount) => edit((typed) => ({ ...typed, discount }))}
            />
          )}
        </Field>
      </div>
      <CouponField draft={draft} typed={typed} edit={edit} />
      {totals && <TotalFigures totals={totals} taxIncluded={taxIncluded} coupon={typed.coupon.code} />}
    </div>
  );
}
