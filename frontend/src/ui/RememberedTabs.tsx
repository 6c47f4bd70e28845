import { Tabs, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useRemembered } from './memory';

export interface Tab {
  id: string;
  label: string;
  /** How many there are of what the tab shows. */
  count?: number;
  content: ReactNode;
}

/** Tabs that are where they were left when the user comes back. Only the open one is mounted. */
export function RememberedTabs({ name, tabs }: { name: string; tabs: readonly [Tab, ...Tab[]] }) {
  const [open, setOpen] = useRemembered(`tabs.${name}`, tabs[0].id);
  const shown = tabs.some((tab) => tab.id === open) ? open : tabs[0].id;
  return (
    <Tabs value={shown} onChange={(id) => id && setOpen(id)} keepMounted={false}>
      <Tabs.List>
        {tabs.map((tab) => (
          <Tabs.Tab key={tab.id} value={tab.id}>
            {tab.label}
            {tab.count !== undefined && (
              <Text span c="dimmed" ms="xs">
                {tab.count}
              </Text>
            )}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {tabs.map((tab) => (
        <Tabs.Panel key={tab.id} value={tab.id} pt="md">
          {tab.content}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
