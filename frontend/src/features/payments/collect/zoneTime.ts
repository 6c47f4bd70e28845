import dayjs from 'dayjs';
import timezone from 'dayjs/plugin/timezone';
import utc from 'dayjs/plugin/utc';

dayjs.extend(utc);
dayjs.extend(timezone);

/** The day (YYYY-MM-DD) and time of day (HH:mm) it is in a time zone. */
export interface ZoneTime {
  date: string;
  time: string;
}

export function zoneTimeOf(at: number, zone: string): ZoneTime {
  const there = dayjs(at).tz(zone);
  return { date: there.format('YYYY-MM-DD'), time: there.format('HH:mm') };
}

/** The moment (UTC milliseconds) of a day and time in a time zone; 0 when either is missing. */
export function momentOf({ date, time }: ZoneTime, zone: string): number {
  const at = dayjs.tz(`${date}T${time}`, zone).valueOf();
  return date && time && Number.isFinite(at) ? at : 0;
}
