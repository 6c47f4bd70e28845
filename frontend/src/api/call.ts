import { toApiError } from './errors';

/** Awaits a bound method; it rejects with an ApiError and nothing else. */
export async function call<T>(bound: Promise<T>): Promise<T> {
  try {
    return await bound;
  } catch (thrown) {
    throw toApiError(thrown);
  }
}
