import { Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface ActiveSwitchProps {
  checked: boolean;
  onChange: (active: boolean) => void;
}

/** Switches a coupon off and on. */
export function ActiveSwitch({ checked, onChange }: ActiveSwitchProps) {
  const { t } = useTranslation();
  return (
    <Switch
      label={t('coupons.active')}
      description={t('coupons.activeHint')}
      checked={checked}
      onChange={(event) => onChange(event.currentTarget.checked)}
      data-autofocus
    />
  );
}
