import { SegmentedControl, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DraftKept, Form } from '../../../ui';
import { useLanguageName } from '../../customers/useLanguageName';
import { Part } from '../../settings/Part';
import classes from '../links.module.css';
import { TemplateText } from './TemplateText';
import { TextsPreview } from './TextsPreview';
import { languages, placeholders, textNames } from './texts';
import type { TextsFormState } from './useTextsForm';

interface TextsFormProps {
  texts: TextsFormState;
  onSubmit: () => void;
}

/** What customers are written with a link, and how it will look. */
export function TextsForm({ texts, onSubmit }: TextsFormProps) {
  const { t } = useTranslation();
  const languageName = useLanguageName();
  const { form, template, standard, patch } = texts;
  return (
    <Form id="links-texts" errors={texts.errors} onSubmit={onSubmit}>
      <Part title={t('links.texts.title')} hint={<Hint />}>
        <DraftKept {...form} />
        <SegmentedControl
          aria-label={t('links.texts.language')}
          data={languages.map((value) => ({ value, label: languageName(value) }))}
          value={template.language}
          onChange={texts.chooseLanguage}
        />
        {textNames.map((name) => (
          <TemplateText
            key={name}
            name={name}
            language={template.language}
            value={template[name]}
            standard={standard[name]}
            onChange={(text) => patch({ [name]: text })}
          />
        ))}
      </Part>
      <Part title={t('links.texts.preview')} hint={t('links.texts.previewHint')}>
        <TextsPreview storeId={texts.storeId} template={template} />
      </Part>
    </Form>
  );
}

/** What the texts are for, and what may stand in them. */
function Hint() {
  const { t } = useTranslation();
  return (
    <>
      {t('links.texts.hint')}
      <Text span component="ul" size="xs" className={classes.placeholders}>
        {placeholders.map((name) => (
          <li key={name}>
            <code>{`{${name}}`}</code> {t(`links.texts.placeholder.${name}`)}
          </li>
        ))}
      </Text>
    </>
  );
}
