import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useMay } from '../../ui';
import type { Command } from './commands';
import { searchProviders } from './search';

/** Records of the book that match what was typed, as commands that open them. */
export function useFound(typed: string): Command[] {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const may = useMay();
  const [text] = useDebouncedValue(typed.trim(), 80);
  const results = useQueries({
    queries: searchProviders.map(({ id, search }) => ({
      queryKey: ['palette', id, text],
      queryFn: () => search(text),
      enabled: text !== '' && may('see'),
      placeholderData: keepPreviousData,
      meta: { quiet: true },
    })),
  });
  if (text === '') return [];
  return searchProviders.flatMap(({ id, group, icon }, i) =>
    (results[i]?.data ?? []).map((found) => ({
      id: `${id}.${found.id}`,
      label: found.label,
      detail: found.detail,
      group: t(group),
      icon,
      run: () => navigate(found.path),
    })),
  );
}
