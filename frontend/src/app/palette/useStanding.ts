import { useMantineColorScheme } from '@mantine/core';
import { IconDeviceDesktop, IconKeyboard, IconMoon, IconPlus, IconSun } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useMay } from '../../ui';
import { needsOf, shownEntries } from '../navigation';
import { routes } from '../routes';
import type { Command } from './commands';

/** The commands there always are: pages, new records, appearance, help. */
export function useStanding(openShortcuts: () => void): Command[] {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const may = useMay();
  const { setColorScheme } = useMantineColorScheme();
  return useMemo(() => {
    const appearance = t('palette.appearance');
    const commands = t('palette.commands');
    const made = routes.flatMap((route) => {
      const { path, command } = route;
      if (!command) return [];
      const needs = needsOf(route);
      return [
        { id: path, label: t(command), group: commands, icon: IconPlus, needs, run: () => navigate(path) },
      ];
    });
    const pages = shownEntries(may).map(({ path, label, icon }) => ({
      id: path,
      label: t(label),
      group: t('palette.pages'),
      icon,
      run: () => navigate(path),
    }));
    return [
      ...made,
      ...pages,
      {
        id: 'shortcuts',
        label: t('palette.shortcuts'),
        group: commands,
        icon: IconKeyboard,
        run: openShortcuts,
      },
      {
        id: 'light',
        label: t('palette.light'),
        group: appearance,
        icon: IconSun,
        run: () => setColorScheme('light'),
      },
      {
        id: 'dark',
        label: t('palette.dark'),
        group: appearance,
        icon: IconMoon,
        run: () => setColorScheme('dark'),
      },
      {
        id: 'system',
        label: t('palette.system'),
        group: appearance,
        icon: IconDeviceDesktop,
        run: () => setColorScheme('auto'),
      },
    ];
  }, [t, navigate, may, setColorScheme, openShortcuts]);
}
