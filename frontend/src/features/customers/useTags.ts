import { useQuery } from '@tanstack/react-query';
import { listTags, type TagCount, tagsKey } from '../../api/customers';

/** The tags the shop uses, with how many customers have each. */
export function useTags(): readonly TagCount[] {
  const { data = [] } = useQuery({ queryKey: tagsKey, queryFn: listTags, meta: { quiet: true } });
  return data;
}
