import { linksKey } from '../../api/links';
import { mailsKey } from '../../api/mails';
import { todayKey } from '../../api/today';

/** What shows something else after a command about a link. */
export const afterLink = [[...linksKey], [...mailsKey], [...todayKey]];
