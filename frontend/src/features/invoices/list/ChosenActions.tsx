import { type Icon, IconBellRinging, IconCash, IconSend } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { InvoiceRow } from '../../../api/invoices';
import type { TextKey } from '../../../app/i18n';
import { useCommands } from '../../../app/palette/commands';
import { useShop } from '../../../ui';
import { BarAction } from './BarAction';
import { type Chosen, sumUp } from './chosen';

/** What is done with the chosen invoices, in a dialog. */
export type Act = 'invoice' | 'reminder' | 'collect';

interface ChosenActionsProps {
  rows: readonly InvoiceRow[];
  onAct: (act: Act, chosen: Chosen) => void;
}

const actions: readonly { act: Act; label: TextKey; icon: Icon }[] = [
  { act: 'invoice', label: 'payments.sendInvoice', icon: IconSend },
  { act: 'reminder', label: 'payments.sendReminder', icon: IconBellRinging },
  { act: 'collect', label: 'payments.collect', icon: IconCash },
];

/** What is due on the chosen invoices. */
export function ChosenNote({ rows }: { rows: readonly InvoiceRow[] }) {
  const { t } = useTranslation();
  const { currency } = useShop();
  const { sum } = useMemo(() => sumUp(rows), [rows]);
  return sum > 0 && t('invoices.list.due', { amount: { minor: sum, currency } });
}

/** What can be done with all of the chosen invoices; the command palette offers the same. */
export function ChosenActions({ rows, onAct }: ChosenActionsProps) {
  const { t } = useTranslation();
  const chosen = useMemo(() => sumUp(rows), [rows]);
  useOffer(chosen, rows.length, onAct);
  return actions.map(({ act, label, icon }) => {
    const why = chosen.why[act];
    return (
      <BarAction
        key={act}
        label={t(label)}
        icon={icon}
        why={why && t(`invoices.list.why.${why}`)}
        onClick={() => onAct(act, chosen)}
      />
    );
  });
}

/** Offers what is possible in the command palette. */
function useOffer(chosen: Chosen, count: number, onAct: ChosenActionsProps['onAct']): void {
  const { t } = useTranslation();
  const commands = useMemo(
    () =>
      actions
        .filter(({ act }) => !chosen.why[act])
        .map(({ act, label, icon }) => ({
          id: `chosen.${act}`,
          label: t(label),
          detail: t('ui.selected', { count }),
          group: t('palette.commands'),
          icon,
          run: () => onAct(act, chosen),
        })),
    [t, chosen, count, onAct],
  );
  useCommands(commands);
}
