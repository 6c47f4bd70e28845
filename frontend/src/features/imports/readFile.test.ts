import { expect, it } from 'vitest';
import { largestImport } from '../../api/imports';
import { readFile } from './readFile';

it('reads every byte as it is', async () => {
  const file = new File([new Uint8Array([0, 255, 59, 10])], 'list.csv', { type: 'text/csv' });
  expect(await readFile(file, () => undefined)).toBe('AP87Cg==');
});

it('refuses a file that is empty or far too large before it is read', async () => {
  await expect(readFile(new File([], 'empty.csv'), () => undefined)).rejects.toMatchObject({
    code: 'file_empty',
  });
  const large = new File(['x'], 'large.csv');
  Object.defineProperty(large, 'size', { value: largestImport + 1 });
  await expect(readFile(large, () => undefined)).rejects.toMatchObject({ code: 'file_too_large' });
});
