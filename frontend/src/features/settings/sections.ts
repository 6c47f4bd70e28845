import type { Permission } from '../../api';

/** The parts of the settings, in order; the first is what /settings shows. */
export const sections = ['stores', 'documents', 'mail', 'sms', 'cards', 'users', 'appearance'] as const;

/** Those that are about one store: the address names it (/settings/documents/2), else it is the first one. */
export const ofStore: readonly string[] = ['stores', 'documents'];

export type Section = (typeof sections)[number];

/** The sections that who may do `may` sees. */
export function sectionsFor(may: (needs: Permission) => boolean): Section[] {
  return sections.filter((section) => may(section === 'users' ? 'users' : 'settings'));
}
