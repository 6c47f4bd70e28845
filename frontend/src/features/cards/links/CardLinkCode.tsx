import { useQuery } from '@tanstack/react-query';
import { type CardLinkDetail, cardLinkCodeKey, getCardLinkCode } from '../../../api/cards';
import { useMay } from '../../../ui';
import { PageCode } from '../../links/PageCode';

/** The code of the customer's page, to be scanned from the screen; nothing while there is no page. */
export function CardLinkCode({ link: { id }, url }: CardLinkDetail) {
  const may = useMay();
  const shown = url !== '' && may('sell');
  const { data: code } = useQuery({
    queryKey: cardLinkCodeKey(id),
    queryFn: () => getCardLinkCode(id),
    enabled: shown,
    staleTime: Number.POSITIVE_INFINITY,
    meta: { quiet: true }, // a link that was cancelled this moment has none any more
  });
  if (!shown) return null;
  return <PageCode code={code} url={url} />;
}
