import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiError } from './errors';
import { errorText } from './errorText';
import { useDelayed } from './useDelayed';
import { uuid } from './uuid';

export interface CommandOptions<Args, Result> {
  /** Sends the command; key is its idempotency key. */
  run: (args: Args, key: string) => Promise<Result>;
  /** The lists and records that show something else afterwards. */
  invalidates?: QueryKey[];
  /** The fields this form shows errors beside; every other error becomes a notification. */
  fields?: readonly string[];
  onDone?: (result: Result, args: Args) => void;
}

/**
 * A command to the book. One idempotency key is made per opening of the form and kept until the command succeeds, so
 * that pressing again after a failure can never do it twice.
 */
export function useCommand<Args, Result>(options: CommandOptions<Args, Result>) {
  const queries = useQueryClient();
  const { i18n } = useTranslation();
  const key = useRef<string | null>(null);
  const taken = (error: ApiError) => options.fields?.includes(error.field) ?? false;
  const mutation = useMutation<Result, ApiError, Args>({
    mutationFn: (args) => {
      key.current ??= uuid();
      return options.run(args, key.current);
    },
    meta: { taken },
    onSuccess: async (result, args) => {
      key.current = null;
      await Promise.all(
        (options.invalidates ?? []).map((queryKey) => queries.invalidateQueries({ queryKey })),
      );
      options.onDone?.(result, args);
    },
  });
  const { error } = mutation;
  const fieldErrors = useMemo<Record<string, string>>(
    () => (error?.field ? { [error.field]: errorText(error, i18n) } : {}),
    [error, i18n],
  );
  return {
    submit: (args: Args) => {
      if (!mutation.isPending) mutation.mutate(args);
    },
    isPending: mutation.isPending,
    /** True once it takes long enough to be worth a spinner. */
    busy: useDelayed(mutation.isPending),
    error,
    fieldErrors,
    reset: mutation.reset,
  };
}
