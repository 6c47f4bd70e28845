import { describe, expect, it } from 'vitest';
import { fileSize } from './fileSize';
import { readFile } from './readFile';
import { refusalOf } from './refusal';

const mb = 1024 * 1024;

describe('a file for a customer', () => {
  it('is refused before it is read when it is empty or beyond 10 MB', () => {
    expect(refusalOf({ size: 0 })?.code).toBe('file_empty');
    expect(refusalOf({ size: 1 })).toBeNull();
    expect(refusalOf({ size: 10 * mb })).toBeNull();
    expect(refusalOf({ size: 10 * mb + 1 })).toMatchObject({ code: 'file_large', params: { max: '10' } });
  });

  it('is read as base64, whatever its bytes', async () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, i) => i);
    const read = await readFile(new Blob([bytes], { type: 'image/png' }), () => undefined);
    expect(Uint8Array.from(atob(read), (c) => c.charCodeAt(0))).toEqual(bytes);
  });

  it('has its size said in the words of the country', () => {
    expect(fileSize(20, 'en')).toBe('20 byte');
    expect(fileSize(12_345, 'en')).toBe('12 kB');
    expect(fileSize(1_440_000, 'de-DE')).toBe('1,4 MB');
  });
});
