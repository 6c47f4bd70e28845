import { Anchor, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useField } from '../../../ui';
import type { TextName } from './texts';

interface TemplateTextProps {
  name: TextName;
  language: string;
  value: string;
  standard: string;
  onChange: (text: string) => void;
}

/** One text of a template. Under it stands that it is the standard one, or the way back to that. */
export function TemplateText({ name, language, value, standard, onChange }: TemplateTextProps) {
  const { t } = useTranslation();
  const field = {
    ...useField(`${language}.${name}`),
    label: t(`links.texts.field.${name}`),
    lang: language,
    value,
    inputWrapperOrder: ['label', 'input', 'error', 'description'] as const,
    autoComplete: 'off',
  };
  const origin =
    value === standard ? (
      t('links.texts.standard')
    ) : (
      <Anchor component="button" type="button" size="xs" onClick={() => onChange(standard)}>
        {t('links.texts.restore')}
      </Anchor>
    );
  if (name === 'subject')
    return (
      <TextInput
        {...field}
        inputWrapperOrder={[...field.inputWrapperOrder]}
        description={origin}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  return (
    <Textarea
      {...field}
      inputWrapperOrder={[...field.inputWrapperOrder]}
      description={origin}
      autosize
      minRows={name === 'mail' ? 6 : 2}
      maxRows={16}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
