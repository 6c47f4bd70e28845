import { useQuery } from '@tanstack/react-query';
import { getLinkCode, type LinkDetail, linkCodeKey } from '../../api/links';
import { PageCode } from './PageCode';

/** The code of the customer's page, to be scanned from the screen; nothing while there is no page. */
export function LinkCode({ link: { id }, url }: LinkDetail) {
  const { data: code } = useQuery({
    queryKey: linkCodeKey(id),
    queryFn: () => getLinkCode(id),
    enabled: url !== '',
    meta: { quiet: true }, // a link that was cancelled this moment has none any more
  });
  if (!url) return null;
  return <PageCode code={code} url={url} />;
}
