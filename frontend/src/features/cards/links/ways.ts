import type { CardLinkDetail } from '../../../api/cards';

/** Whether a card can still be left by a link. */
export function isOpen({ status }: Pick<CardLinkDetail, 'status'>): boolean {
  return status === 'created' || status === 'in_progress';
}

/** Whether Daybook can send a link once more; what is handed over by hand it cannot. */
export function canResend(detail: Pick<CardLinkDetail, 'status' | 'link' | 'mailId'>): boolean {
  const { sending } = detail.link;
  return isOpen(detail) && (sending === 'email' || (sending === 'sms' && detail.mailId !== 0));
}

/** Where a card is typed as long as it can be: the shop's page for a customer, the gateway's for the shop. */
export function addressOf(detail: Pick<CardLinkDetail, 'status' | 'link' | 'url' | 'page'>): string {
  if (!isOpen(detail)) return '';
  return detail.link.sending ? detail.url : detail.page;
}
