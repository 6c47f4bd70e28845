import { ApiError } from '../../../api';
import { maxAttachment } from '../../../api/attachments';

/** Why a file would be refused, as far as that can be said before it is read. */
export function refusalOf({ size }: Pick<File, 'size'>): ApiError | null {
  if (size === 0) return new ApiError('file_empty', '', 'data');
  if (size > maxAttachment) return new ApiError('file_large', '', 'data', { max: '10' });
  return null;
}
