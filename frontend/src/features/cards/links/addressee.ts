import type { CardLink } from '../../../api/cards';
import { formatPhone } from '../../customers/phone';

/** Where a card link was sent; '' for a card that is typed at the shop. */
export function addressee({ sending, email, phone }: Pick<CardLink, 'sending' | 'email' | 'phone'>): string {
  if (!sending) return '';
  return sending === 'sms' ? formatPhone(phone) : email;
}
