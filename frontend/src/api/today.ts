import * as bound from '../../wailsjs/go/desk/Today';
import type { desk, sqlite } from '../../wailsjs/go/models';
import { call } from './call';

export type TodayFigures = desk.TodayFigures;
export type DayTakings = sqlite.DayTakings;
export type BookEvent = sqlite.Event;

export const todayKey = ['today'] as const;

export function getToday(): Promise<TodayFigures> {
  return call(bound.Figures());
}
