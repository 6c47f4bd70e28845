import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export interface MoreProps {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => unknown;
}

/** Fetches the next page of a short list; nothing where there is none. */
export function More({ hasNextPage, isFetchingNextPage, fetchNextPage }: MoreProps) {
  const { t } = useTranslation();
  if (!hasNextPage) return null;
  return (
    <Button variant="subtle" mt="xs" loading={isFetchingNextPage} onClick={() => fetchNextPage()}>
      {t('ui.more')}
    </Button>
  );
}
