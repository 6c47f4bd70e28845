import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type CardLinkDetail, cardLinkCodeKey, getCardLinkCode } from '../../../api/cards';
import { useMay } from '../../../ui';
import { opensOnlyHere } from '../../links/opensOnlyHere';
import { ScanCode } from '../../links/ScanCode';

/** The code of the customer's page, to be scanned from the screen; nothing while there is no page. */
export function CardLinkCode({ link: { id }, url }: CardLinkDetail) {
  const { t } = useTranslation();
  const may = useMay();
  const shown = url !== '' && may('sell');
  const { data: code } = useQuery({
    queryKey: cardLinkCodeKey(id),
    queryFn: () => getCardLinkCode(id),
    enabled: shown,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (!shown) return null;
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
