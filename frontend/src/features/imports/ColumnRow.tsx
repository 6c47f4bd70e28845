import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ImportColumn, ImportSheet } from '../../api/imports';
import { grouped, useFieldName } from './fields';
import classes from './imports.module.css';
import { examples } from './matching';

interface ColumnRowProps {
  sheet: ImportSheet;
  column: ImportColumn;
  index: number;
  /** Another column says the same. */
  twice: boolean;
  onChange: (field: string) => void;
}

/** A column of the file, what stands in it, and what it says. */
export function ColumnRow({ sheet, column, index, twice, onChange }: ColumnRowProps) {
  const { t } = useTranslation();
  const header = column.header || t('imports.unnamed', { number: index + 1 });
  const texts = examples(sheet.rows, index);
  return (
    <li className={classes.column} data-out={column.field === '' || undefined}>
      <div className={classes.source}>
        <div className={classes.header} title={header}>
          {header}
        </div>
        <div className={classes.examples} title={texts.join('\n')}>
          {texts.length > 0 ? texts.join(' · ') : t('imports.nothing')}
        </div>
      </div>
      <Select
        aria-label={t('imports.says', { column: header })}
        data={useChoices(sheet.fields, column.header !== '')}
        value={column.field}
        onChange={(field) => onChange(field ?? '')}
        error={twice && t('imports.twice')}
        allowDeselect={false}
        searchable
        openOnFocus={false}
        selectFirstOptionOnChange
        nothingFoundMessage={t('ui.noMatch')}
        maxDropdownHeight={320}
      />
    </li>
  );
}

/** The fields to choose from; a column without a name cannot be one of the shop's own. */
function useChoices(fields: readonly string[], named: boolean) {
  const { t } = useTranslation();
  const nameOf = useFieldName();
  const groups = grouped(fields).map(({ group, fields }) => ({
    group: t(`imports.group.${group}`),
    items: fields
      .filter((field) => named || field !== 'custom')
      .map((field) => ({ value: field, label: nameOf(field) })),
  }));
  const shown = groups.filter(({ items }) => items.length > 0);
  return [{ value: '', label: t('imports.leaveOut') }, ...shown];
}
