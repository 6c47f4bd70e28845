import type { useMay } from '../ui';
import { type MenuEntry, menu } from './menu';
import { type Route, routes } from './routes';

type May = ReturnType<typeof useMay>;

/** What a page needs to be used. */
export function needsOf({ needs = 'see' }: Route) {
  return needs;
}

/** The menu's entries that have a page, for those who may use it. */
export function shownEntries(
  may: May,
  entries: readonly MenuEntry[] = menu,
  pages: readonly Route[] = routes,
): MenuEntry[] {
  return entries.filter((entry) => pages.some((page) => page.path === entry.path && may(needsOf(page))));
}

/** Whether a place belongs to a menu entry: /customers/12 belongs to /customers. */
export function belongsTo(location: string, entry: MenuEntry): boolean {
  return location === entry.path || location.startsWith(`${entry.path}/`);
}
