import type { Money } from './money';

/** A refusal of the book: its kind, its English wording, and the input it belongs to ('' for the whole form). */
export class ApiError extends Error {
  readonly code: string;
  readonly field: string;
  readonly params: Record<string, string>;
  /** The amount that may not be passed. */
  readonly limit?: Money;

  constructor(code: string, message: string, field = '', params: Record<string, string> = {}, limit?: Money) {
    super(message);
    this.name = 'ApiError';
    this.code = code;
    this.field = field;
    this.params = params;
    this.limit = limit;
  }
}

interface Refusal {
  code: string;
  message?: string;
  field?: string;
  params?: Record<string, string>;
  limit?: Money;
}

/** Whatever a bound method rejected with, as an ApiError; what is not a typed refusal has the code "internal". */
export function toApiError(thrown: unknown): ApiError {
  if (thrown instanceof ApiError) return thrown;
  const text = thrown instanceof Error ? thrown.message : String(thrown);
  const refusal = parseRefusal(text);
  if (!refusal) return new ApiError('internal', text);
  return new ApiError(refusal.code, refusal.message ?? '', refusal.field, refusal.params, refusal.limit);
}

function parseRefusal(text: string): Refusal | null {
  try {
    const parsed: unknown = JSON.parse(text);
    return isRefusal(parsed) ? parsed : null;
  } catch {
    return null;
  }
}

function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'code' in value && typeof value.code === 'string';
}
