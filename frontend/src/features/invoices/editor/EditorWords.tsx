import { Select, Textarea } from '@mantine/core';
import type { Dispatch } from 'react';
import { useTranslation } from 'react-i18next';
import { languages } from '../../../app/i18n';
import { Field } from '../../../ui';
import { useLanguageName } from '../../customers/useLanguageName';
import type { Change } from './changes';
import type { TypedInvoice } from './draft';
import classes from './InvoiceEditor.module.css';

interface EditorWordsProps {
  typed: TypedInvoice;
  edit: Dispatch<Change>;
}

/** What is printed under the lines, and in which language. */
export function EditorWords({ typed, edit }: EditorWordsProps) {
  const { t } = useTranslation();
  const languageName = useLanguageName();
  return (
    <div className={classes.words}>
      <Field name="note">
        {(field) => (
          <Textarea
            {...field}
            label={t('invoices.note')}
            description={t('invoices.noteHint')}
            autosize
            minRows={2}
            maxRows={8}
            value={typed.note}
            onChange={(event) => {
              const note = event.currentTarget.value;
              edit((typed) => ({ ...typed, note }));
            }}
          />
        )}
      </Field>
      <Field name="language">
        {(field) => (
          <Select
            {...field}
            className={classes.language}
            label={t('invoices.language')}
            allowDeselect={false}
            data={['', ...languages].map((value) => ({ value, label: languageName(value) }))}
            value={typed.language}
            onChange={(language) => edit((typed) => ({ ...typed, language: language ?? '' }))}
          />
        )}
      </Field>
    </div>
  );
}
