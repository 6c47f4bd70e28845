import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { createQueryClient } from '../api';
import { type Shop, ShopContext, type SignedIn, UserContext } from '../ui';

export const german: Shop = {
  locale: 'de-DE',
  currency: 'EUR',
  country: 'DE',
  timezone: 'Europe/Berlin',
  language: 'en',
  notation: { decimal: ',', group: '.', symbolFirst: false, spaced: true, lakh: false },
  currencies: [{ code: 'EUR', digits: 2, symbol: '€' }],
};

/** The owner, who may do everything. */
const owner: SignedIn = {
  id: 1,
  permissions: ['see', 'sell', 'links', 'ownLinks', 'capture', 'refund', 'report', 'settings', 'users'],
};

/** Renders within all a screen stands on, without motion, and gives hands to use it. */
export function renderInShop(screen: ReactElement, shop: Shop = german) {
  const wrap = (children: ReactElement) => (
    <MantineProvider env="test">
      <Notifications />
      <QueryClientProvider client={createQueryClient()}>
        <ShopContext.Provider value={shop}>
          <UserContext.Provider value={owner}>{children}</UserContext.Provider>
        </ShopContext.Provider>
      </QueryClientProvider>
    </MantineProvider>
  );
  return { ...render(wrap(screen)), user: userEvent.setup() };
}
