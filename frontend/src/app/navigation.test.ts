import { lazy } from 'react';
import { describe, expect, it } from 'vitest';
import { menu } from './menu';
import { belongsTo, shownEntries } from './navigation';

const page = lazy(async () => ({ default: () => null }));

describe('the menu', () => {
  it('shows only what exists', () => {
    const routes = [
      { path: '/customers', page },
      { path: '/customers/:id', page },
    ];
    expect(shownEntries(() => true, menu, routes).map((entry) => entry.path)).toEqual(['/customers']);
  });

  it('shows only what the role may use', () => {
    const routes = [
      { path: '/customers', page },
      { path: '/settings', page, needs: 'settings' as const },
    ];
    const shownTo = (...permissions: string[]) =>
      shownEntries((needs) => permissions.includes(String(needs)), menu, routes).map(({ path }) => path);
    expect(shownTo('see', 'settings')).toEqual(['/customers', '/settings']);
    expect(shownTo('see')).toEqual(['/customers']);
    expect(shownTo('ownLinks')).toEqual([]);
  });

  it('marks the entry a detail page belongs to', () => {
    const customers = menu.find((entry) => entry.path === '/customers') ?? menu[0];
    if (!customers) throw new Error('the menu is empty');
    expect(belongsTo('/customers/12', customers)).toBe(true);
    expect(belongsTo('/customers-archive', customers)).toBe(false);
  });
});
