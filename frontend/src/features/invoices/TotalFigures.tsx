import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RateTotal, Totals } from '../../api/invoices';
import { formatThousandths, Money, useShop } from '../../ui';
import classes from './TotalFigures.module.css';

interface TotalFiguresProps {
  totals: Omit<Totals, 'lines'>;
  taxIncluded: boolean;
  /** The code of the document's coupon. */
  coupon: string;
}

/** The figures under the lines, down to the total, the largest of them. Tax that is in it comes after it. */
export function TotalFigures({ totals, taxIncluded, coupon }: TotalFiguresProps) {
  const { t } = useTranslation();
  const { subtotal, discount, total, rates } = totals;
  const others = discount.minor - totals.coupon.minor;
  const lowered = discount.minor !== 0;
  const tax = <TaxRows rates={rates} text={taxIncluded ? 'invoices.taxIncluded' : 'invoices.taxAdded'} />;
  return (
    <dl className={classes.figures}>
      {(lowered || !taxIncluded) && (
        <Row label={t('invoices.subtotal')} value={<Money amount={subtotal} />} />
      )}
      {others !== 0 && (
        <Row label={t('invoices.discount')} value={<Money amount={{ ...discount, minor: -others }} />} />
      )}
      {totals.coupon.minor !== 0 && (
        <Row
          label={t('coupons.onInvoice', { code: coupon })}
          value={<Money amount={{ ...discount, minor: -totals.coupon.minor }} />}
        />
      )}
      {!taxIncluded && tax}
      <div className={classes.total}>
        <dt>{t('invoices.total')}</dt>
        <dd>
          <Money amount={total} />
        </dd>
      </div>
      {taxIncluded && tax}
    </dl>
  );
}

interface TaxRowsProps {
  rates: RateTotal[];
  text: 'invoices.taxIncluded' | 'invoices.taxAdded';
}

function TaxRows({ rates, text }: TaxRowsProps) {
  const { t } = useTranslation();
  const shop = useShop();
  return rates
    .filter(({ tax }) => tax.minor !== 0)
    .map(({ salesTax, rate, tax }) => (
      <Row
        key={rate}
        label={salesTax ? t('items.type.salesTax') : t(text, { rate: formatThousandths(rate, shop) })}
        value={<Money amount={tax} />}
      />
    ));
}

function Row({ label, value }: { label: string; value: ReactNode }) {
  return (
    <div className={classes.row}>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}
