import { notifications } from '@mantine/notifications';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../api';
import { type LinkTexts, linkTextsKey, saveLinkTexts } from '../../../api/links';
import { languages, type TextName, templateIn, textNames, withTemplate } from './texts';
import { useEdits } from './useEdits';

const fields = languages.flatMap((language) => textNames.map((name) => `${language}.${name}`));

/** The form of what a store writes about its links, one language at a time. A refusal shows the language it is about. */
export function useTextsForm({ storeId, templates, version, standard }: LinkTexts) {
  const { t, i18n } = useTranslation();
  const form = useEdits(`link.texts.${storeId}`, { templates });
  const [language, setLanguage] = useState<string>(i18n.resolvedLanguage ?? 'en');
  const command = useCommand({
    run: saveLinkTexts,
    invalidates: [[...linkTextsKey(storeId)]],
    fields,
    onDone: () => {
      form.forget();
      notifications.show({ id: 'links-saved', message: t('links.saved') });
    },
  });
  const refused = command.error?.field.split('.')[0];
  useEffect(() => {
    if (refused) setLanguage(refused);
  }, [refused]);
  const errors = useMemo(
    () => (refused === language ? command.fieldErrors : {}),
    [refused, language, command.fieldErrors],
  );
  const template = templateIn(form.value.templates, language);
  const patch = (change: Partial<Record<TextName, string>>) =>
    form.patch({ templates: withTemplate(form.value.templates, { ...template, ...change }) });
  return {
    form,
    storeId,
    template,
    standard: templateIn(standard, language),
    patch,
    chooseLanguage: (language: string) => setLanguage(language),
    submit: () => command.submit({ storeId, version, templates: form.value.templates }),
    errors,
    busy: command.busy,
  };
}

export type TextsFormState = ReturnType<typeof useTextsForm>;
