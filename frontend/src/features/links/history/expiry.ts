import type { LinkRow } from '../../../api/links';

/** When the first of the links that are still open expires, unless something did before; 0 for never. */
export function nextExpiry(rows: readonly Pick<LinkRow, 'status' | 'expiresAt'>[], before: number): number {
  const open = rows.filter(({ status }) => status === 'created' || status === 'in_progress');
  const moments = [before, ...open.map(({ expiresAt }) => expiresAt)].filter((at) => at > 0);
  return moments.length > 0 ? Math.min(...moments) : 0;
}
