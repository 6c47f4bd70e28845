import { useTranslation } from 'react-i18next';
import type { LinkDetail, LinkMethod } from '../../api/links';
import { marked } from '../payments/collect/methods';
import { useLinkStores } from './useLinkStores';

/** Names a way to pay a link. Its cards are those of the gateway that took one, else of the one that takes them at present. */
export function useLinkMethodName({ cards }: Pick<LinkDetail, 'cards'>): (method: string) => string {
  const { t } = useTranslation();
  const stores = useLinkStores();
  const gateway = cards.at(-1)?.gateway ?? stores?.[0]?.cards ?? '';
  return (method) => marked(t(`links.method.${method as LinkMethod}`), method === 'card' ? gateway : '');
}
