import type { Column, Sort } from './types';

/** The sort after a column's title was pressed: the other way round, or this column; amounts start with the largest. */
export function sortAfterPress<Row>({ id, align }: Column<Row>, sort: Sort | null): Sort {
  if (sort?.column === id) return { column: id, descending: !sort.descending };
  return { column: id, descending: align === 'end' };
}
