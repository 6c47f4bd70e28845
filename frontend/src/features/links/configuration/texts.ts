import type { LinkTemplate } from '../../../api/links';

/** The languages that customers are written to in. */
export const languages = ['en', 'de'] as const;

/** The texts of a template, as the book names them in its refusals. */
export const textNames = ['subject', 'mail', 'sms'] as const;
export type TextName = (typeof textNames)[number];

/** What a text may hold in braces. */
export const placeholders = ['order', 'shop', 'customer', 'total', 'url', 'until'] as const;

/** The template of a language, an empty one where there is none. */
export function templateIn(templates: readonly LinkTemplate[], language: string): LinkTemplate {
  return (
    templates.find((template) => template.language === language) ?? {
      language,
      subject: '',
      mail: '',
      sms: '',
    }
  );
}

/** The templates with another one for its language. */
export function withTemplate(templates: readonly LinkTemplate[], changed: LinkTemplate): LinkTemplate[] {
  return languages.map((language) =>
    language === changed.language ? changed : templateIn(templates, language),
  );
}
