import { Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../api';
import { type Coupon, couponsKey, deleteCoupon } from '../../../api/coupons';
import { ConfirmDialog } from '../../../ui';

interface DeleteCouponProps {
  coupon: Coupon;
  onDeleted: () => void;
}

/** Deletes a coupon that nothing was lowered by. */
export function DeleteCoupon({ coupon: { id, version, code }, onDeleted }: DeleteCouponProps) {
  const { t } = useTranslation();
  const [asking, { open, close }] = useDisclosure(false);
  const command = useCommand({
    run: () => deleteCoupon(id, version),
    invalidates: [[...couponsKey, 'list']],
    onDone: onDeleted,
  });
  return (
    <>
      <Button variant="subtle" color="gray" onClick={open}>
        {t('coupons.delete')}
      </Button>
      <ConfirmDialog
        opened={asking}
        onClose={close}
        title={t('coupons.deleteTitle', { code })}
        confirm={t('coupons.deleteIt')}
        onConfirm={() => command.submit(undefined)}
        busy={command.busy}
        irreversible
      >
        <Text>{t('coupons.deleteExplained')}</Text>
      </ConfirmDialog>
    </>
  );
}
