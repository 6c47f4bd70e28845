import { Button, Stack } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../api';
import { type CouponDetail, couponsKey, saveCoupon } from '../../../api/coupons';
import { DraftKept, Form, May, SidePanel, useForm, useLeave } from '../../../ui';
import classes from '../coupons.module.css';
import { termsOf, withTerms } from '../draft';
import { TermFields } from '../TermFields';
import { useUnclear } from '../useUnclear';
import { ActiveSwitch } from './ActiveSwitch';
import { DeleteCoupon } from './DeleteCoupon';
import { Facts } from './Facts';
import { UsesList } from './UsesList';

const fields = ['validFrom', 'validUntil', 'maxUses', 'note'];

interface CouponFormProps extends CouponDetail {
  onClose: () => void;
}

/** A coupon: what stays as it is, what can be changed, and the invoices it was used on. */
export function CouponForm({ coupon, deletable, onClose }: CouponFormProps) {
  const { t } = useTranslation();
  const start = useMemo(() => termsOf(coupon), [coupon]);
  const form = useForm(`coupon.${coupon.id}.${coupon.version}`, start);
  const { leave, dialog } = useLeave(form, onClose);
  const command = useCommand({
    run: saveCoupon,
    invalidates: [couponsKey],
    fields,
    onDone: () => {
      form.forget();
      onClose();
    },
  });
  const unclear = useUnclear(command.fieldErrors);
  const save = () => unclear.check() && command.submit(withTerms(coupon, form.value));
  return (
    <SidePanel
      opened
      onClose={leave}
      title={t('coupons.one')}
      footer={
        <May needs="sell">
          <span className={classes.action}>
            {deletable && <DeleteCoupon coupon={coupon} onDeleted={onClose} />}
          </span>
          <Button variant="default" onClick={leave}>
            {t('ui.cancel')}
          </Button>
          <Button type="submit" form="coupon" loading={command.busy}>
            {t('coupons.save')}
          </Button>
        </May>
      }
    >
      <Stack gap="lg">
        <Facts coupon={coupon} />
        <Form id="coupon" errors={unclear.errors} onSubmit={save} needs="sell">
          <DraftKept {...form} />
          <Stack gap="sm">
            <ActiveSwitch checked={form.value.active} onChange={(active) => form.patch({ active })} />
            <TermFields value={form.value} onChange={form.patch} onProblem={unclear.note} />
          </Stack>
        </Form>
        <UsesList couponId={coupon.id} />
      </Stack>
      {dialog}
    </SidePanel>
  );
}
