import { linkStoresKey } from '../../api/links';
import { sessionKey } from '../../api/session';
import { settingsKey } from '../../api/settings';

/** All that shows the stores' own data. */
export const ofStores = [[...sessionKey], [...settingsKey], [...linkStoresKey]];
