import { SegmentedControl } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'wouter';
import { couponsKey, listCoupons } from '../../api/coupons';
import { DataTable, FilterInput, Page, useRemembered } from '../../ui';
import { CouponPanel } from './CouponPanel';
import { statuses } from './CouponStatus';
import { NoCoupons } from './NoCoupons';
import { useColumns } from './useColumns';

/** What lowers invoices by a code; one of them, or a new one, opens beside the list. */
export default function CouponsPage() {
  const { t } = useTranslation();
  const [location, navigate] = useLocation();
  const { id } = useParams<{ id?: string }>();
  const [typed, setTyped] = useRemembered('search.coupons', '');
  const [filter, setFilter] = useRemembered('shown.coupons', '');
  const [search] = useDebouncedValue(typed.trim(), 80);
  const addNew = () => navigate('/coupons/new');
  const close = () => navigate('/coupons');
  const showAll = () => {
    setTyped('');
    setFilter('');
  };
  const known = statuses.map(({ value, label }) => ({ value, label: t(label) }));
  return (
    <Page
      fill
      title={t('coupons.title')}
      primary={{
        label: t('coupons.new'),
        onClick: addNew,
        icon: <IconPlus size={16} aria-hidden />,
        needs: 'sell',
      }}
      filters={
        <>
          <FilterInput value={typed} onChange={setTyped} placeholder={t('coupons.code')} />
          <SegmentedControl
            aria-label={t('coupons.show')}
            value={filter}
            onChange={setFilter}
            data={[{ value: '', label: t('coupons.all') }, ...known]}
          />
        </>
      }
    >
      <DataTable
        name="coupons"
        label={t('coupons.title')}
        columns={useColumns()}
        queryKey={[...couponsKey, 'list', { search, filter }]}
        fetchPage={(cursor) => listCoupons({ search, filter, customerId: 0, cursor, limit: 0 })}
        rowId={(coupon) => String(coupon.id)}
        openId={id}
        onOpen={(coupon) => navigate(`/coupons/${coupon.id}`)}
        empty={<NoCoupons search={search} filtered={filter !== ''} onNew={addNew} onClear={showAll} />}
      />
      {location === '/coupons/new' && <CouponPanel onClose={close} />}
      {id && <CouponPanel coupon={Number(id)} onClose={close} />}
    </Page>
  );
}
