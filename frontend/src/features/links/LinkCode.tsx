import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { getLinkCode, type LinkDetail, linkCodeKey } from '../../api/links';
import { opensOnlyHere } from './opensOnlyHere';
import { ScanCode } from './ScanCode';

/** The code of the customer's page, to be scanned from the screen; nothing while there is no page. */
export function LinkCode({ link: { id }, url }: LinkDetail) {
  const { t } = useTranslation();
  const { data: code } = useQuery({
    queryKey: linkCodeKey(id),
    queryFn: () => getLinkCode(id),
    enabled: url !== '',
  });
  if (!url) return null;
  return (
    <ScanCode code={code} alt={t('links.code')}>
      {opensOnlyHere(url) && (
        <Text size="xs" c="dimmed">
          {t('links.onlyHere')}
        </Text>
      )}
    </ScanCode>
  );
}
