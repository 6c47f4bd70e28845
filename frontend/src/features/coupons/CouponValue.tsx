import type { Discount } from '../../api/invoices';
import { formatThousandths, Money, useShop } from '../../ui';

/** What a coupon takes off: "10 %" or "5,00 €". */
export function CouponValue({ rate, amount }: Discount) {
  const shop = useShop();
  return rate > 0 ? `${formatThousandths(rate, shop)} %` : <Money amount={amount} />;
}
