import { Collapse, Group, Select, Text, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { errorText } from '../../api';
import { type ImportMapping, type Reading, reopenImport } from '../../api/imports';
import classes from './imports.module.css';
import type { Import, Opened } from './useImport';

interface ReadingOptionsProps {
  wizard: Import;
  opened: Opened;
}

/** How the file is read, where that was told wrongly. */
export function ReadingOptions({ wizard, opened: { sheet, mapping } }: ReadingOptionsProps) {
  const { t, i18n } = useTranslation();
  const [shown, { toggle }] = useDisclosure(false);
  const { encoding, delimiter, format } = sheet.table;
  const reopening = useMutation({
    mutationFn: (reading: Reading) => reopenImport(sheet.id, reading),
    onSuccess: wizard.reread,
    meta: { taken: () => true },
  });
  const own = { mapping, onChange: wizard.match };
  return (
    <div className={classes.reading}>
      <UnstyledButton className={classes.fold} aria-expanded={shown} onClick={toggle}>
        <IconChevronDown size={14} aria-hidden />
        {t(format === 'xlsx' ? 'imports.wrongFigures' : 'imports.wrongLetters')}
      </UnstyledButton>
      <Collapse expanded={shown} transitionDuration={100}>
        <Group gap="sm" align="flex-start" pt="xs">
          {format !== 'xlsx' && (
            <Select
              label={t('imports.encoding')}
              data={sheet.encodings.map((name) => ({ value: name, label: name.toUpperCase() }))}
              value={encoding}
              onChange={(name) => reopening.mutate({ encoding: name ?? '', delimiter })}
              allowDeselect={false}
              searchable
              w="11rem"
            />
          )}
          {format === 'csv' && (
            <Select
              label={t('imports.delimiter.title')}
              data={delimiters.map(({ value, name }) => ({ value, label: t(`imports.delimiter.${name}`) }))}
              value={delimiter}
              onChange={(sign) => reopening.mutate({ encoding, delimiter: sign ?? '' })}
              allowDeselect={false}
              w="14rem"
            />
          )}
          {mapping.kind === 'customers' ? <Dates {...own} /> : <Decimal {...own} />}
        </Group>
        {reopening.error && (
          <Text c="var(--mantine-color-error)" role="alert" pt="xs">
            {errorText(reopening.error, i18n)}
          </Text>
        )}
      </Collapse>
    </div>
  );
}

const delimiters = [
  { value: ',', name: 'comma' },
  { value: ';', name: 'semicolon' },
  { value: '\t', name: 'tab' },
  { value: '|', name: 'bar' },
] as const;

interface HabitProps {
  mapping: ImportMapping;
  onChange: (mapping: ImportMapping) => void;
}

function Dates({ mapping, onChange }: HabitProps) {
  const { t } = useTranslation();
  return (
    <Select
      label={t('imports.dates.title')}
      data={[
        { value: '', label: t('imports.asUsual') },
        { value: 'dmy', label: t('imports.dates.dmy') },
        { value: 'mdy', label: t('imports.dates.mdy') },
      ]}
      value={mapping.dates}
      onChange={(dates) => onChange({ ...mapping, dates: dates ?? '' })}
      allowDeselect={false}
      w="15rem"
    />
  );
}

function Decimal({ mapping, onChange }: HabitProps) {
  const { t } = useTranslation();
  return (
    <Select
      label={t('imports.decimal')}
      data={[
        { value: '', label: t('imports.asUsual') },
        { value: ',', label: '1.234,50' },
        { value: '.', label: '1,234.50' },
      ]}
      value={mapping.decimal}
      onChange={(decimal) => onChange({ ...mapping, decimal: decimal ?? '' })}
      allowDeselect={false}
      w="11rem"
    />
  );
}
