import type { Invoice } from '../../../../api/invoices';
import { formatThousandths, Money, useShop } from '../../../../ui';
import classes from './panel.module.css';

/** What was bought: how much of it, and for how much. */
export function OrderItems({ invoice }: { invoice: Invoice }) {
  const shop = useShop();
  const { lines, totals, currency } = invoice;
  return (
    <ul className={classes.list}>
      {lines.map(({ name, quantity, unit, type }, i) => {
        const amount = totals.lines[i]?.gross ?? { minor: 0, currency };
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of an issued invoice never change
          <li key={i} className={classes.item}>
            <span className={classes.quantity}>
              {type !== 'discount' && [formatThousandths(quantity, shop), unit].filter(Boolean).join(' ')}
            </span>
            <span className={classes.name}>{name}</span>
            <Money amount={amount} />
          </li>
        );
      })}
    </ul>
  );
}
