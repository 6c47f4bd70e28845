import { Button, Menu, Tooltip } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconDownload, IconExternalLink } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { MoreActions, useMay } from '../../../ui';
import { ActionItem } from '../../payments/ActionItem';
import { usePaper } from '../../payments/usePaper';
import type { InvoiceActions as Actions, InvoiceAction } from './useInvoiceActions';

interface InvoiceActionsProps {
  id: number;
  actions: Actions;
  /** Whether collecting is the page's primary button; otherwise sending is. */
  collects: boolean;
}

/** The actions beside the primary button: the usual ones at hand, the others behind three dots. */
export function InvoiceActions({ id, actions, collects }: InvoiceActionsProps) {
  const { t } = useTranslation();
  const paper = usePaper({ kind: 'invoice', id });
  const { collect, charge, send, refund, remind, writeOff, void: voiding } = actions;
  // A small window has no room for two buttons beside the primary one.
  const small = useMediaQuery('(max-width: 75em)');
  const other = collects ? send : collect;
  const inMenu = small || !collects;
  return (
    <>
      <MoreActions>
        {[...(inMenu ? [other] : []), charge, remind, writeOff, voiding].map(
          ({ label, icon, why, needs, run }) => (
            <ActionItem key={label} icon={icon} label={label} why={why} needs={needs} onClick={run} />
          ),
        )}
        <Menu.Divider />
        <ActionItem icon={IconDownload} label={t('invoices.savePdf')} onClick={paper.save} />
        <ActionItem icon={IconExternalLink} label={t('invoices.openPdf')} onClick={paper.open} />
      </MoreActions>
      <ActionButton {...refund} />
      {!inMenu && <ActionButton {...other} />}
    </>
  );
}

/** An action as a button; one that is not possible stays in reach and says why. */
function ActionButton({ label, icon: Icon, why, needs, run }: InvoiceAction) {
  const reason = useId();
  const may = useMay();
  if (!may(needs)) return null;
  return (
    <Tooltip label={why} disabled={!why} events={{ hover: true, focus: true, touch: true }}>
      <Button
        variant="default"
        leftSection={<Icon size={16} aria-hidden />}
        data-disabled={why ? true : undefined}
        aria-disabled={why ? true : undefined}
        aria-describedby={why ? reason : undefined}
        onClick={why ? undefined : run}
      >
        {label}
        {why && (
          <span id={reason} hidden>
            {why}
          </span>
        )}
      </Button>
    </Tooltip>
  );
}
