import { useSyncExternalStore } from 'react';

type Navigate = (to: string, options?: { replace?: boolean }) => void;

// The address is what follows "#": "/invoices?filter=overdue". Its path chooses the page; the rest is the page's own.
const parts = () => window.location.hash.replace(/^#?\/?/, '').split('?');
const path = () => `/${parts()[0]}`;
const search = () => parts()[1] ?? '';

function subscribe(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange);
  return () => window.removeEventListener('hashchange', onChange);
}

const navigate: Navigate = (to, { replace = false } = {}) => {
  window.history[replace ? 'replaceState' : 'pushState'](null, '', `#${to}`);
  window.dispatchEvent(new Event('hashchange'));
};

/** The path of the page that is shown, and the way to another; for wouter's Router. */
export function useAddress(): [string, Navigate] {
  return [useSyncExternalStore(subscribe, path), navigate];
}

useAddress.hrefs = (to: string) => `#${to}`;

/** What the address asks of its page: "filter=overdue". */
export function useAddressSearch(): string {
  return useSyncExternalStore(subscribe, search);
}
