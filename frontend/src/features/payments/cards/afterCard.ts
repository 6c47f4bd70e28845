import { linksKey } from '../../../api/links';
import { moneyKeys } from '../moneyKeys';

/** All that shows something else once a card was captured or released. */
export const afterCard = [...moneyKeys, linksKey];
