import { linksKey } from '../../../api/links';
import { settingsKey } from '../../../api/settings';
import { todayKey } from '../../../api/today';

/** All that shows something else once cards are taken by another. */
export const afterGateway = [[...settingsKey], [...linksKey], [...todayKey]];
