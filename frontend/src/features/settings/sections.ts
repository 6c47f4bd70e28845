/** The parts of the settings, in order; the first is what /settings shows. */
export const sections = ['shop', 'documents', 'mail', 'appearance'] as const;

export type Section = (typeof sections)[number];

export function sectionOf(text: string | undefined): Section {
  return sections.find((section) => section === text) ?? 'shop';
}
