import { useCallback, useState } from 'react';
import { findLinks, type LinkPage, type LinkQuery, linksKey } from '../../../api/links';
import { nextExpiry } from './expiry';
import { useRefreshAt } from './useRefreshAt';

/** Pages of the history. It is read again when the first link on it expires: that happens without anybody doing it. */
export function useHistory(query: LinkQuery): (cursor: string) => Promise<LinkPage> {
  const [expiry, setExpiry] = useState(0);
  useRefreshAt(expiry, linksKey);
  const content = JSON.stringify(query);
  return useCallback(
    async (cursor) => {
      const page = await findLinks({ ...(JSON.parse(content) as LinkQuery), cursor });
      setExpiry((before) => nextExpiry(page.rows, cursor ? before : 0));
      return page;
    },
    [content],
  );
}
