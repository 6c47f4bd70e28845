import { ColorInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Field } from '../../ui';

/** Offered at a press; any other can be typed or picked. */
const offered = ['#17573a', '#0b6e99', '#2f5fd0', '#6b4fbb', '#b83280', '#c0392b', '#b7791f', '#374151'];

interface ColorFieldProps {
  /** Empty for Daybook's own. */
  value: string;
  onChange: (color: string) => void;
}

/** The colour of a store's checkout pages. */
export function ColorField({ value, onChange }: ColorFieldProps) {
  const { t } = useTranslation();
  return (
    <Field name="color">
      {(field) => (
        <ColorInput
          {...field}
          label={t('settings.colorLabel')}
          placeholder={t('settings.colorNone')}
          w="14rem"
          swatches={offered}
          swatchesPerRow={8}
          value={value}
          onChange={onChange}
          fixOnBlur={false}
          withEyeDropper={false}
        />
      )}
    </Field>
  );
}
