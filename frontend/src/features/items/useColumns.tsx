import { useTranslation } from 'react-i18next';
import { useSession } from '../../api';
import type { Item } from '../../api/items';
import { type Column, formatThousandths, Money, useShop } from '../../ui';
import classes from './items.module.css';

/** The columns of the list of items. */
export function useColumns(): Column<Item>[] {
  const { t } = useTranslation();
  const shop = useShop();
  const { data: session } = useSession();
  const included = session?.store.taxIncluded ?? false;
  return [
    { id: 'name', header: t('items.name'), width: 'minmax(12rem, 3fr)', cell: ({ name }) => name },
    {
      id: 'sku',
      header: t('items.sku'),
      width: 'minmax(7rem, 1fr)',
      cell: ({ sku }) => <span className={classes.quiet}>{sku}</span>,
    },
    {
      id: 'unit',
      header: t('items.unit'),
      width: '7rem',
      cell: ({ unit }) => <span className={classes.quiet}>{unit || t('items.piece')}</span>,
    },
    {
      id: 'price',
      header: t(included ? 'items.priceIncluded' : 'items.priceExcluded'),
      width: '10rem',
      align: 'end',
      cell: ({ unitPrice }) => <Money amount={unitPrice} />,
    },
    {
      id: 'taxRate',
      header: t('items.taxRate'),
      width: '7rem',
      align: 'end',
      cell: ({ taxRate }) => <span className={classes.quiet}>{formatThousandths(taxRate, shop)} %</span>,
    },
  ];
}
