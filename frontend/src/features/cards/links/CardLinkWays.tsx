import { useTranslation } from 'react-i18next';
import type { CardLinkDetail } from '../../../api/cards';
import { LinkAddress } from '../../links/LinkAddress';
import { CardLinkCode } from './CardLinkCode';
import { isOpen } from './ways';

/** Where a card is left while it can be: the shop's page with its code for a phone, or the gateway's page for a card that is typed here. */
export function CardLinkWays(detail: CardLinkDetail) {
  const { t } = useTranslation();
  const { link, url, page } = detail;
  if (!isOpen(detail)) return null;
  if (!link.sending) return page && <LinkAddress url={page} label={t('savedCards.pageUrl')} />;
  return (
    <>
      <LinkAddress url={url} />
      <CardLinkCode {...detail} />
    </>
  );
}
