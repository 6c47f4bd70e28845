import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { currencyDecimals, pickMarked, useField, useShop } from '../../../ui';
import { useCurrencyNames } from '../../settings/useCurrencyNames';
import { inCurrency, type TypedOrder } from './order';
import type { Edit } from './useOrder';

interface AgreedCurrencyProps {
  order: TypedOrder;
  edit: Edit;
  /** The currencies that the store agreed to: they come first. The book refuses the others, and says which it takes. */
  agreed: readonly string[];
}

/** The currency of the order. */
export function AgreedCurrency({ order, edit, agreed }: AgreedCurrencyProps) {
  const { t } = useTranslation();
  const shop = useShop();
  const names = useCurrencyNames();
  const group = (label: string, isAgreed: boolean) => ({
    group: label,
    items: names.filter(({ value }) => agreed.includes(value) === isAgreed),
  });
  const change = (currency: string) =>
    edit((order) => {
      const decimals = (code: string) => currencyDecimals(code, shop);
      return inCurrency(order, currency, decimals(currency) === decimals(order.currency));
    });
  return (
    <Select
      {...useField('currency')}
      label={t('links.field.currency')}
      data={[group(t('links.agreed'), true), group(t('links.notAgreed'), false)]}
      value={order.currency}
      onChange={(currency) => currency && change(currency)}
      allowDeselect={false}
      searchable
      openOnFocus={false}
      onFocus={(event) => event.currentTarget.select()}
      onKeyDown={pickMarked}
      selectFirstOptionOnChange
      nothingFoundMessage={t('ui.noMatch')}
      maxDropdownHeight={240}
      autoComplete="off"
    />
  );
}
