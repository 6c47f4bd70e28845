import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Discount, Invoice, Line } from '../../../api/invoices';
import { formatThousandths, Money, useShop } from '../../../ui';
import { TotalFigures } from '../TotalFigures';
import classes from './InvoicePage.module.css';

/** What was sold, as the document says it. */
export function InvoiceLines({ invoice }: { invoice: Invoice }) {
  const { t } = useTranslation();
  const { lines, totals, note, taxIncluded, coupon } = invoice;
  const discounted = lines.some(hasDiscount);
  return (
    <div>
      <table className={classes.lines}>
        <thead>
          <tr>
            <th>{t('invoices.line.item')}</th>
            <th>{t('invoices.line.quantity')}</th>
            <th>{t('invoices.line.unitPrice')}</th>
            {discounted && <th>{t('invoices.line.discount')}</th>}
            <th>{t('invoices.line.taxRate')}</th>
            <th>{t('invoices.line.amount')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, i) => (
            <LineOf
              // biome-ignore lint/suspicious/noArrayIndexKey: the lines of an issued invoice never change
              key={i}
              line={line}
              amount={totals.lines[i]?.amount ?? line.unitPrice}
              discounted={discounted}
            />
          ))}
        </tbody>
      </table>
      <div className={classes.under}>
        <Text size="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {note}
        </Text>
        <TotalFigures totals={totals} taxIncluded={taxIncluded} coupon={coupon.code} />
      </div>
    </div>
  );
}

interface LineOfProps {
  line: Line;
  amount: Line['unitPrice'];
  discounted: boolean;
}

function LineOf({ line, amount, discounted }: LineOfProps) {
  const shop = useShop();
  const lowers = line.type === 'discount';
  return (
    <tr>
      <td>
        {line.name}
        {line.reference && (
          <Text size="xs" c="dimmed">
            {line.reference}
          </Text>
        )}
      </td>
      <td>{!lowers && [formatThousandths(line.quantity, shop), line.unit].filter(Boolean).join(' ')}</td>
      <td>{!lowers && <Money amount={line.unitPrice} />}</td>
      {discounted && <td>{hasDiscount(line) && <DiscountOf {...line.discount} />}</td>}
      <td>{!lowers && line.type !== 'sales_tax' && `${formatThousandths(line.taxRate, shop)} %`}</td>
      <td>
        <Money amount={lowers ? { ...amount, minor: -amount.minor } : amount} />
      </td>
    </tr>
  );
}

function DiscountOf({ amount, rate }: Discount) {
  const shop = useShop();
  return rate > 0 ? `${formatThousandths(rate, shop)} %` : <Money amount={amount} />;
}

function hasDiscount({ discount }: Line): boolean {
  return discount.rate > 0 || discount.amount.minor > 0;
}
