import { ActionIcon, Tooltip } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Money as Amount } from '../../../api';
import type { TextKey } from '../../../app/i18n';
import { Money } from '../../../ui';
import { isEmpty, type TypedLine } from './draft';
import classes from './LineTable.module.css';

interface LineFrameProps {
  line: TypedLine;
  index: number;
  amount: Amount | undefined;
  onRemove: (index: number) => void;
  /** The cells that are typed in. */
  children: ReactNode;
}

/** A line around its cells: which it is, what it comes to, and the way to take it away. */
export function LineFrame({ line, index, amount, onRemove, children }: LineFrameProps) {
  const { t } = useTranslation();
  const sign = line.type === 'discount' ? -1 : 1;
  return (
    <div
      className={classes.line}
      data-line={index}
      role="group"
      aria-label={t('invoices.line.name', { line: index + 1 })}
    >
      {children}
      <div className={classes.amount}>
        {amount && line.unitPrice !== null && <Money amount={{ ...amount, minor: sign * amount.minor }} />}
      </div>
      <div className={classes.remove}>
        {!isEmpty(line) && <RemoveLine line={index + 1} onClick={() => onRemove(index)} />}
      </div>
    </div>
  );
}

/** Names the cells of a line for who does not see their heads. */
export function useLabelled(index: number) {
  const { t } = useTranslation();
  return (label: TextKey) => ({
    'aria-label': t('invoices.line.cell', { label: t(label), line: index + 1 }),
    variant: 'unstyled' as const,
  });
}

function RemoveLine({ line, onClick }: { line: number; onClick: () => void }) {
  const { t } = useTranslation();
  return (
    <Tooltip label={t('invoices.line.remove')}>
      <ActionIcon aria-label={t('invoices.line.removeLine', { line })} tabIndex={-1} onClick={onClick}>
        <IconX size={16} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
