/** The address of the history with a link's side view open. */
export function linkPath(id: number): string {
  return `/links?link=${id}`;
}
