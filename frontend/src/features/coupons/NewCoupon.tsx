import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api';
import { couponsKey, saveCoupon } from '../../api/coupons';
import { customerKey, getCustomer } from '../../api/customers';
import { DraftKept, Form, SidePanel, useForm, useLeave, useShop } from '../../ui';
import { couponOf, newDraft, type Owner } from './draft';
import { NewCouponFields } from './NewCouponFields';
import { useUnclear } from './useUnclear';

const fields = ['code', 'customerId', 'discount', 'validFrom', 'validUntil', 'maxUses', 'note'];

interface NewCouponProps {
  /** Whom it is for, until another is chosen; 0 for everybody. */
  customerId: number;
  onClose: () => void;
}

/** Makes a coupon. */
export function NewCoupon({ customerId, onClose }: NewCouponProps) {
  const { data } = useQuery({
    queryKey: customerKey(customerId),
    queryFn: () => getCustomer(customerId),
    enabled: customerId !== 0,
  });
  if (customerId === 0) return <Panel owner={null} onClose={onClose} />;
  return data ? <Panel owner={data.customer} onClose={onClose} /> : null;
}

function Panel({ owner, onClose }: { owner: Owner | null; onClose: () => void }) {
  const { t } = useTranslation();
  const { currency } = useShop();
  const start = useStart(owner);
  const form = useForm(`coupon.new.${start.customer?.id ?? 0}`, start);
  const { leave, dialog } = useLeave(form, onClose);
  const command = useCommand({
    run: saveCoupon,
    invalidates: [couponsKey],
    fields,
    onDone: ({ code }) => {
      notifications.show({ message: t('coupons.created', { code }) });
      form.forget();
      onClose();
    },
  });
  const unclear = useUnclear(command.fieldErrors);
  const save = () => unclear.check() && command.submit(couponOf(form.value, currency));
  return (
    <SidePanel
      opened
      onClose={leave}
      title={t('coupons.newTitle')}
      footer={
        <>
          <Button variant="default" onClick={leave}>
            {t('ui.cancel')}
          </Button>
          <Button type="submit" form="coupon" loading={command.busy}>
            {t('coupons.new')}
          </Button>
        </>
      }
    >
      <Form id="coupon" errors={unclear.errors} onSubmit={save}>
        <DraftKept {...form} />
        <NewCouponFields value={form.value} onChange={form.patch} onProblem={unclear.note} />
      </Form>
      {dialog}
    </SidePanel>
  );
}

function useStart(owner: Owner | null) {
  const { id = 0, name = '', company = '' } = owner ?? {};
  return useMemo(() => newDraft(id ? { id, name, company } : null), [id, name, company]);
}
