import { Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TypedOrder } from './order';
import type { Edit } from './useOrder';

/** Whether the money is taken once the customer completes the checkout. */
export function CaptureSwitch({ order, edit }: { order: TypedOrder; edit: Edit }) {
  const { t } = useTranslation();
  return (
    <Switch
      label={t('links.autoCapture')}
      description={t(order.autoCapture ? 'links.autoCaptureOn' : 'links.autoCaptureOff')}
      checked={order.autoCapture}
      onChange={(event) => {
        const autoCapture = event.currentTarget.checked;
        edit((order) => ({ ...order, autoCapture }));
      }}
    />
  );
}
