import type { TextKey } from '../../app/i18n';

/** What each type of line or item is called, in the order in which a form offers them. */
export const typeNames: Record<string, TextKey> = {
  physical: 'items.type.physical',
  discount: 'items.type.discount',
  shipping_fee: 'items.type.shippingFee',
  sales_tax: 'items.type.salesTax',
  digital: 'items.type.digital',
  gift_card: 'items.type.giftCard',
  store_credit: 'items.type.storeCredit',
  surcharge: 'items.type.surcharge',
};

/** Whether the tax rate is always 0: what is worth money is taxed when it is spent, and sales tax is a tax itself. */
export function isUntaxed(type: string): boolean {
  return ['gift_card', 'store_credit', 'sales_tax'].includes(type);
}

/** Whether something is sold, and not only taken off or passed on as tax. */
export function sells(type: string): boolean {
  return type !== 'discount' && type !== 'sales_tax';
}
