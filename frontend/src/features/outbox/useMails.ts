import { useCallback, useState } from 'react';
import { findMails, type Mail } from '../../api/mails';

/** Pages of the outbox, and the mails seen so far as they were last read: an open one changes with its row. */
export function useMails(unsent: boolean) {
  const [seen, setSeen] = useState<ReadonlyMap<number, Mail>>(new Map());
  const fetchPage = useCallback(
    async (cursor: string) => {
      const page = await findMails({ unsent, cursor, limit: 0 });
      setSeen((before) => new Map([...before, ...page.rows.map((mail) => [mail.id, mail] as const)]));
      return page;
    },
    [unsent],
  );
  return { fetchPage, seen };
}
