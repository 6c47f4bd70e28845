import { DirectionProvider, MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { createQueryClient } from '../api';
import { type Shop, ShopContext, systemShop } from '../ui';
import { speak } from './i18n';
import { cssVariables, theme } from './theme';
import 'dayjs/locale/de';

/** What every page stands on: looks, queries, addresses, the shop's habits. */
export function Providers({ shop, children }: { shop?: Shop; children: ReactNode }) {
  const [client] = useState(createQueryClient);
  const [system] = useState(systemShop);
  const current = shop ?? system;
  useEffect(() => speak(current.language), [current.language]);
  return (
    <DirectionProvider>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
        <DatesProvider settings={{ locale: current.language }}>
          <Notifications position="bottom-right" autoClose={6000} limit={3} />
          <QueryClientProvider client={client}>
            <ShopContext.Provider value={current}>
              <Router hook={useHashLocation}>{children}</Router>
            </ShopContext.Provider>
          </QueryClientProvider>
        </DatesProvider>
      </MantineProvider>
    </DirectionProvider>
  );
}
