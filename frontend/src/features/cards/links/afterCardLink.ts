import { cardsKey } from '../../../api/cards';
import { mailsKey } from '../../../api/mails';
import { todayKey } from '../../../api/today';

/** What shows something else after a command about a card link. */
export const afterCardLink = [[...cardsKey], [...mailsKey], [...todayKey]];
