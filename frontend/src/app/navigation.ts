import { type MenuEntry, menu } from './menu';
import { type Route, routes } from './routes';

/** The menu's entries that have a page. */
export function shownEntries(
  entries: readonly MenuEntry[] = menu,
  pages: readonly Route[] = routes,
): MenuEntry[] {
  return entries.filter((entry) => pages.some((page) => page.path === entry.path));
}

/** Whether a place belongs to a menu entry: /customers/12 belongs to /customers. */
export function belongsTo(location: string, entry: MenuEntry): boolean {
  return location === entry.path || location.startsWith(`${entry.path}/`);
}
