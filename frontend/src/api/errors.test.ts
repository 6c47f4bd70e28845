import { describe, expect, it } from 'vitest';
import { call } from './call';
import { ApiError, toApiError } from './errors';

const refusal =
  '{"code":"duplicate","message":"Another customer has this email.","field":"email","params":{"name":"Ada"}}';

describe('what a bound method rejects with', () => {
  it('is read from the JSON in an Error, as the desktop window sends it', () => {
    const error = toApiError(new Error(refusal));
    expect(error).toMatchObject({ code: 'duplicate', field: 'email', params: { name: 'Ada' } });
    expect(error.message).toBe('Another customer has this email.');
  });

  it('is read from a plain JSON string', () => {
    expect(toApiError(refusal).code).toBe('duplicate');
  });

  it.each([new Error('no such method'), 'a panic', '{"half":', '42', undefined])(
    'is internal otherwise: %s',
    (thrown) => {
      expect(toApiError(thrown)).toMatchObject({ code: 'internal', field: '' });
    },
  );

  it('stays itself when it is typed already', () => {
    const typed = new ApiError('required', 'Fill this in.', 'name');
    expect(toApiError(typed)).toBe(typed);
  });

  it('comes out of call as an ApiError', async () => {
    await expect(call(Promise.reject(refusal))).rejects.toBeInstanceOf(ApiError);
    await expect(call(Promise.resolve(7))).resolves.toBe(7);
  });
});
