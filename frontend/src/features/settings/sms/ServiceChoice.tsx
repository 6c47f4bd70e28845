import { Radio, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type SmsService, smsServices } from '../../../api/settings';
import { useField } from '../../../ui';

interface ServiceChoiceProps {
  value: SmsService;
  onChange: (service: SmsService) => void;
}

/** The ways in which texts get to phones. */
export function ServiceChoice({ value, onChange }: ServiceChoiceProps) {
  const { t } = useTranslation();
  return (
    <Radio.Group
      {...useField('service')}
      aria-label={t('settings.sms.title')}
      value={value}
      onChange={(service) => onChange(service as SmsService)}
    >
      <Stack gap="xs">
        {smsServices.map((name) => (
          <Radio
            key={name}
            value={name}
            label={t(`settings.sms.service.${name}`)}
            description={t(`settings.sms.serviceHint.${name}`)}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}
