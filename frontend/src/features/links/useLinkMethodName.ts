import { useTranslation } from 'react-i18next';
import { useSession } from '../../api';
import type { LinkMethod } from '../../api/links';
import { marked } from '../payments/collect/methods';

/** Names a way to pay. Cards are taken by the sandbox where the book is a sample. */
export function useLinkMethodName(): (method: string) => string {
  const { t } = useTranslation();
  const sample = useSession().data?.store.sample;
  return (method) =>
    marked(t(`links.method.${method as LinkMethod}`), method === 'card' && sample ? 'sandbox' : '');
}
