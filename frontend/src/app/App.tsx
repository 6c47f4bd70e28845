import { useDisclosure } from '@mantine/hooks';
import { useEffect } from 'react';
import { guardLinks } from '../api';
import { Providers } from './Providers';
import { CommandPalette } from './palette/CommandPalette';
import { Shell } from './Shell';
import { Shortcuts } from './Shortcuts';

/** The whole window. */
export function App() {
  const [shortcuts, { open, close }] = useDisclosure(false);
  useEffect(guardLinks, []);
  return (
    <Providers>
      <Shell />
      <CommandPalette openShortcuts={open} />
      <Shortcuts opened={shortcuts} onOpen={open} onClose={close} />
    </Providers>
  );
}
