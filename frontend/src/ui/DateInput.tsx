import { DateInput as MantineDateInput, type DateInputProps as MantineProps } from '@mantine/dates';
import dayjs from 'dayjs';
import customParseFormat from 'dayjs/plugin/customParseFormat';
import { useTranslation } from 'react-i18next';
import { dayPattern } from './dates';
import { useShop } from './shop';

dayjs.extend(customParseFormat);

export interface DateInputProps
  extends Omit<MantineProps, 'value' | 'onChange' | 'valueFormat' | 'dateParser'> {
  /** YYYY-MM-DD; null is an empty field. */
  value: string | null;
  onChange: (date: string | null) => void;
}

/** A day, typed or picked, written the way the shop writes dates. */
export function DateInput({ onChange, ...props }: DateInputProps) {
  const { t } = useTranslation();
  const { locale } = useShop();
  const pattern = dayPattern(locale);
  return (
    <MantineDateInput
      hideOutsideDates
      ariaLabels={{
        previousMonth: t('ui.calendar.previousMonth'),
        nextMonth: t('ui.calendar.nextMonth'),
        previousYear: t('ui.calendar.previousYear'),
        nextYear: t('ui.calendar.nextYear'),
        previousDecade: t('ui.calendar.previousDecade'),
        nextDecade: t('ui.calendar.nextDecade'),
      }}
      {...props}
      valueFormat={pattern}
      dateParser={(typed) => {
        const day = dayjs(typed, [pattern, 'YYYY-MM-DD']);
        return day.isValid() ? day.format('YYYY-MM-DD') : null;
      }}
      onChange={(date) => onChange(date ? date.slice(0, 10) : null)}
    />
  );
}
