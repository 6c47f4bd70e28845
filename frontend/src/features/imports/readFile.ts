import { ApiError } from '../../api';
import { largestImport } from '../../api/imports';

/** Reads a file as base64; tells how much of it is read, from 0 to 1. */
export function readFile(file: File, onProgress: (share: number) => void): Promise<string> {
  if (file.size > largestImport) return Promise.reject(new ApiError('file_too_large', '', 'file'));
  if (file.size === 0) return Promise.reject(new ApiError('file_empty', '', 'file'));
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onprogress = ({ loaded, total }) => onProgress(loaded / total);
    reader.onerror = () => reject(new ApiError('file_unreadable', '', 'file'));
    // "data:text/csv;base64,…"
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.readAsDataURL(file);
  });
}
