import { DirectionProvider, MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Router } from 'wouter';
import { createQueryClient } from '../api';
import { useAddress, useAddressSearch } from './address';
import classes from './Providers.module.css';
import { cssVariables, theme } from './theme';

/** What every page stands on: looks, queries, addresses. */
export function Providers({ children }: { children: ReactNode }) {
  const [client] = useState(createQueryClient);
  return (
    <DirectionProvider>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
        <Notifications position="bottom-left" className={classes.notices} autoClose={6000} limit={3} />
        <QueryClientProvider client={client}>
          <Router hook={useAddress} searchHook={useAddressSearch}>
            {children}
          </Router>
        </QueryClientProvider>
      </MantineProvider>
    </DirectionProvider>
  );
}
