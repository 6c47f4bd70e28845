import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { getLinkCode, type LinkDetail, linkCodeKey } from '../../api/links';
import { LinkAddress } from './LinkAddress';
import { opensOnlyHere } from './opensOnlyHere';
import { ScanCode } from './ScanCode';

/** Where the customer's page is, to be copied and to be scanned from the screen. */
export function LinkPage({ link: { id }, url }: LinkDetail) {
  const { t } = useTranslation();
  const { data: code } = useQuery({
    queryKey: linkCodeKey(id),
    queryFn: () => getLinkCode(id),
    enabled: url !== '',
  });
  return (
    <>
      <LinkAddress url={url} />
      {url && <ScanCode code={code} alt={t('links.code')} />}
      {opensOnlyHere(url) && (
        <Text size="xs" c="dimmed" ta="center">
          {t('links.onlyHere')}
        </Text>
      )}
    </>
  );
}
