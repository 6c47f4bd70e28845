import {
  type Icon,
  IconArchive,
  IconArchiveOff,
  IconCopy,
  IconMail,
  IconTagMinus,
  IconTagPlus,
} from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerRow } from '../../../api/customers';
import { useCommands } from '../../../app/palette/commands';
import type { Needs } from '../../../ui';
import { type Act, tagsOf } from './chosen';
import { useArchiveChosen } from './useArchiveChosen';
import { useMailChosen } from './useMailChosen';

/** Something to do with the chosen customers; `why` says why it is not possible. */
export interface ChosenAction {
  id: string;
  label: string;
  icon: Icon;
  why?: string;
  needs?: Needs;
  run: () => void;
}

interface ChosenActions {
  tags: readonly ChosenAction[];
  mail: readonly ChosenAction[];
  archive: ChosenAction;
}

export interface ChosenOptions {
  rows: readonly CustomerRow[];
  /** The list shows the archived ones. */
  archived: boolean;
  clear: () => void;
  onAct: (act: Act, rows: readonly CustomerRow[]) => void;
}

/** The actions for the chosen customers, also offered in the command palette. */
export function useChosenActions({ rows, archived, clear, onAct }: ChosenOptions) {
  const { t } = useTranslation();
  const mailing = useMailChosen(rows);
  const archiving = useArchiveChosen(rows, !archived, clear);
  const actions = useMemo<ChosenActions>(() => {
    const untagged = tagsOf(rows).length === 0 ? t('customers.chosen.noTags') : undefined;
    const act = (id: Act, icon: Icon, why?: string): ChosenAction => ({
      id,
      label: t(`customers.tag.${id}`),
      icon,
      why,
      needs: 'sell',
      run: () => onAct(id, rows),
    });
    return {
      tags: [act('addTag', IconTagPlus), act('removeTag', IconTagMinus, untagged)],
      mail: [
        { id: 'mail', label: t('customers.chosen.write'), icon: IconMail, ...mailing.write },
        { id: 'copy', label: t('customers.chosen.copy'), icon: IconCopy, ...mailing.copy },
      ],
      archive: {
        id: 'archive',
        label: t(archived ? 'customers.restore' : 'customers.archive'),
        icon: archived ? IconArchiveOff : IconArchive,
        needs: 'sell',
        run: archiving,
      },
    };
  }, [t, rows, archived, mailing, archiving, onAct]);
  useOffer(actions, rows.length);
  return actions;
}

/** Offers what is possible in the command palette. */
function useOffer({ tags, mail, archive }: ChosenActions, count: number): void {
  const { t } = useTranslation();
  useCommands(
    useMemo(
      () =>
        [...tags, ...mail, archive]
          .filter(({ why }) => !why)
          .map(({ id, label, icon, needs, run }) => ({
            id: `chosen.${id}`,
            label,
            detail: t('ui.selected', { count }),
            group: t('palette.commands'),
            icon,
            needs,
            run,
          })),
      [t, tags, mail, archive, count],
    ),
  );
}
