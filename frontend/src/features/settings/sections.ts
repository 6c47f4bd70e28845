import type { Permission } from '../../api';

/** The parts of the settings, in order; the first is what /settings shows. */
export const sections = ['shop', 'documents', 'mail', 'sms', 'users', 'appearance'] as const;

export type Section = (typeof sections)[number];

/** The sections that who may do `may` sees. */
export function sectionsFor(may: (needs: Permission) => boolean): Section[] {
  return sections.filter((section) => may(section === 'users' ? 'users' : 'settings'));
}
