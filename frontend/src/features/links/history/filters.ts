import dayjs from 'dayjs';
import type { LinkQuery, LinkStatus } from '../../../api/links';
import { daysOf, type Period } from '../../customers/account/period';
import { momentOf } from '../../payments/collect/zoneTime';

/** Which links are shown. */
export interface Shown {
  search: string;
  /** 0 for every store. */
  storeId: number;
  /** '' for any. */
  status: LinkStatus | '';
  period: Period;
}

export const everything: Shown = {
  search: '',
  storeId: 0,
  status: '',
  period: { name: 'all', from: '', to: '' },
};

/** What the book is asked for, as seen on a day in the shop's time zone. */
export function queryOf({ search, storeId, status, period }: Shown, today: string, zone: string): LinkQuery {
  const { from, to } = daysOf(period, today);
  return {
    search,
    storeId,
    status,
    from: startOf(from, zone),
    until: to ? startOf(dayjs(to).add(1, 'day').format('YYYY-MM-DD'), zone) : 0,
    createdBy: 0,
    cursor: '',
    limit: 0,
  };
}

function startOf(date: string, zone: string): number {
  return date ? momentOf({ date, time: '00:00' }, zone) : 0;
}
