import { CloseButton, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useKey } from '../useKey';
import classes from './DataTable.module.css';
import type { SelectionContent } from './types';

interface SelectionBarProps<Row> {
  rows: readonly Row[];
  content: SelectionContent<Row>;
  onClear: () => void;
}

/** How many rows are selected and what can be done with them; Esc selects none. */
export function SelectionBar<Row>({ rows, content, onClear }: SelectionBarProps<Row>) {
  const { t } = useTranslation();
  useKey('Escape', onClear);
  return (
    <section aria-label={t('ui.selection')} className={classes.bar}>
      <div role="status">
        <Text fw={600}>{t('ui.selected', { count: rows.length })}</Text>
        <Text size="xs" c="dimmed">
          {content.note(rows)}
        </Text>
      </div>
      <Group gap="xs" wrap="nowrap">
        {content.actions(rows, onClear)}
        <CloseButton aria-label={t('ui.selectNone')} title={t('ui.selectNone')} onClick={onClear} />
      </Group>
    </section>
  );
}
