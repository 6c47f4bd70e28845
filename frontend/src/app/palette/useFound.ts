import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useMay } from '../../ui';
import { type Command, matching } from './commands';
import { searchProviders } from './search';

/** Records of the book that match what was typed, as commands that open them. Until they are found, those of before that still match. */
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
  return searchProviders.flatMap(({ id, group, icon }, i) => {
    const { data = [], isPlaceholderData } = results[i] ?? {};
    const found = data.map(({ id: record, label, detail, path }) => ({
      id: `${id}.${record}`,
      label,
      detail,
      group: t(group),
      icon,
      run: () => navigate(path),
    }));
    return isPlaceholderData || text !== typed.trim() ? matching(found, typed) : found;
  });
}
