import { Button, Group, Text } from '@mantine/core';
import { IconDiscount2 } from '@tabler/icons-react';
import { type Dispatch, useCallback } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { Item } from '../../../api/items';
import { KeyHint } from '../../../ui';
import { type Change, changeLine, insertLine, removeLineAt, takeItem } from './changes';
import { discountLine, type LineHabits, type TypedInvoice, type TypedLine } from './draft';
import type { TakenBy } from './ItemInput';
import { LineRow } from './LineRow';
import classes from './LineTable.module.css';
import { isEager } from './onceNear';
import type { useLineKeys } from './useLineKeys';
import type { LiveTotals } from './useTotals';

interface LineTableProps {
  typed: TypedInvoice;
  edit: Dispatch<Change>;
  habits: LineHabits;
  totals: LiveTotals | null;
  keys: ReturnType<typeof useLineKeys>;
}

/** The lines of the invoice, as a table that is typed in from cell to cell. */
export function LineTable({ typed, edit, habits, totals, keys }: LineTableProps) {
  const { t } = useTranslation();
  const { focus } = keys;
  const onChange = useCallback(
    (key: string, patch: Partial<TypedLine>) => edit(changeLine(key, patch, habits)),
    [edit, habits],
  );
  const onItem = useCallback(
    (key: string, index: number, item: Item, by: TakenBy) => {
      edit(takeItem(key, item, habits));
      if (by === 'pick') focus(index, 'quantity');
      if (by === 'scan') focus(index + 1, 'name');
    },
    [edit, habits, focus],
  );
  const onRemove = useCallback(
    (index: number) => {
      flushSync(() => edit(removeLineAt(index, habits)));
      focus(index, 'name');
    },
    [edit, habits, focus],
  );
  const addDiscount = () => {
    flushSync(() => edit(insertLine(discountLine(t('invoices.line.discount'), habits))));
    focus(typed.lines.length - 1, 'unitPrice');
  };
  return (
    <div>
      <div
        ref={keys.table}
        role="group"
        aria-label={t('invoices.lines')}
        className={classes.table}
        onKeyDownCapture={keys.onKeyDownCapture}
        onKeyDown={keys.onKeyDown}
      >
        <div className={classes.head} aria-hidden>
          <span>{t('invoices.line.item')}</span>
          <span>{t('invoices.line.quantity')}</span>
          <span>{t('invoices.line.unitPrice')}</span>
          <span>{t('invoices.line.discount')}</span>
          <span className={classes.start}>{t('items.type.label')}</span>
          <span>{t('invoices.line.taxRate')}</span>
          <span>{t('invoices.line.amount')}</span>
        </div>
        {typed.lines.map((line, index) => (
          <LineRow
            key={line.key}
            line={line}
            index={index}
            eager={isEager(index, typed.lines.length)}
            habits={habits}
            amount={totals?.amounts.get(line.key)}
            onChange={onChange}
            onItem={onItem}
            onRemove={onRemove}
          />
        ))}
      </div>
      <Group justify="space-between" mt="xs">
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconDiscount2 size={16} aria-hidden />}
          onClick={addDiscount}
        >
          {t('invoices.line.addDiscount')}
        </Button>
        <Group gap="md" c="dimmed" aria-hidden>
          <Hint keys="enter" text={t('invoices.line.hintNext')} />
          <Hint keys="mod+⌫" text={t('invoices.line.hintRemove')} />
          <Hint keys="mod+enter" text={t('invoices.line.hintIssue')} />
        </Group>
      </Group>
    </div>
  );
}

function Hint({ keys, text }: { keys: string; text: string }) {
  return (
    <Group gap={6}>
      <KeyHint keys={keys} />
      <Text size="xs">{text}</Text>
    </Group>
  );
}
