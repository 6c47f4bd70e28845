import dayjs from 'dayjs';

/** The periods that can be chosen by name. */
export type PeriodName = 'all' | 'thisMonth' | 'lastMonth' | 'thisYear' | 'lastYear' | 'custom';

/** Days (YYYY-MM-DD), both included; '' has no end. */
export interface Days {
  from: string;
  to: string;
}

/** A period as it is chosen: by name, or by its days, which count for "custom" alone. */
export interface Period extends Days {
  name: PeriodName;
}

/** The days of a period, as seen on a day. */
export function daysOf({ name, from, to }: Period, today: string): Days {
  const now = dayjs(today);
  switch (name) {
    case 'all':
      return { from: '', to: '' };
    case 'thisMonth':
      return whole(now, 'month');
    case 'lastMonth':
      return whole(now.subtract(1, 'month'), 'month');
    case 'thisYear':
      return whole(now, 'year');
    case 'lastYear':
      return whole(now.subtract(1, 'year'), 'year');
    case 'custom':
      return { from, to };
  }
}

function whole(day: dayjs.Dayjs, unit: 'month' | 'year'): Days {
  return { from: day.startOf(unit).format('YYYY-MM-DD'), to: day.endOf(unit).format('YYYY-MM-DD') };
}

/** Another name for the period; one's own days begin with those that were shown. */
export function renamed(period: Period, name: PeriodName, today: string): Period {
  return name === 'custom' ? { name, ...daysOf(period, today) } : { ...period, name };
}
