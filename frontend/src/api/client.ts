import { notifications } from '@mantine/notifications';
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import i18n from 'i18next';
import { type ApiError, toApiError } from './errors';
import { errorText } from './errorText';
import { sessionKey } from './session';

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: ApiError;
    queryMeta: { quiet?: boolean };
    mutationMeta: { taken?: (error: ApiError) => boolean };
  }
}

/** Shows what went wrong, once per code however often it is reported. */
export function notifyError(thrown: unknown): void {
  const { code } = toApiError(thrown);
  notifications.show({ id: `error-${code}`, color: 'red', message: errorText(thrown, i18n) });
}

/**
 * The one query client. The book is on this computer: an offline network pauses nothing, and a refusal is an answer,
 * not a failure to try again.
 */
export function createQueryClient(): QueryClient {
  const client = new QueryClient({
    queryCache: new QueryCache({
      onError: (error, query) => report(error, query.meta?.quiet),
    }),
    mutationCache: new MutationCache({
      onError: (error, _variables, _context, mutation) => report(error, mutation.meta?.taken?.(error)),
    }),
    defaultOptions: {
      queries: { retry: false, networkMode: 'always', gcTime: 30 * 60_000 },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
  // Who was signed out elsewhere sees it as soon as the book is asked for anything.
  const report = (error: ApiError, shown = false) => {
    if (error.code === 'signed_out') client.invalidateQueries({ queryKey: sessionKey });
    else if (!shown) notifyError(error);
  };
  return client;
}
