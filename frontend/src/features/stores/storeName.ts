import type { Store } from '../../api/settings';

/** A store as it is offered where there are several: its ID, and its name. */
export function storeName({ code, name }: Pick<Store, 'code' | 'name'>): string {
  return `${code} · ${name}`;
}
