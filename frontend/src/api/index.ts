export { call } from './call';
export { createQueryClient, notifyError } from './client';
export { copyText, guardLinks, onEvent, openExternal } from './desktop';
export { ApiError, toApiError } from './errors';
export { errorText } from './errorText';
export type { Money } from './money';
export { type CommandOptions, useCommand } from './useCommand';
export { useDelayed } from './useDelayed';
export { uuid } from './uuid';
