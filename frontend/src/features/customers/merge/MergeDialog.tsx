import { notifications } from '@mantine/notifications';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorText, useCommand } from '../../../api';
import {
  type Customer,
  customersKey,
  type MergeInput,
  mergeCustomers,
  previewMerge,
} from '../../../api/customers';
import { ConfirmDialog, forgetDrafts } from '../../../ui';
import { displayName } from '../name';
import { Merged } from './Merged';
import { type Known, MergeWith } from './MergeWith';

interface MergeDialogProps {
  customer: Known;
  /** Who it is merged with; without, that is asked. */
  with?: Known;
  onClose: () => void;
  onMerged?: (survivor: Customer) => void;
}

/** Merges two customers into one: who stays, what becomes of the record, and what moves. */
export function MergeDialog({ customer, with: fixed, onClose, onMerged }: MergeDialogProps) {
  const { t, i18n } = useTranslation();
  const [other, setOther] = useState<Known | null>(fixed ?? null);
  const [swapped, setSwapped] = useState(false);
  const pair = other && (swapped ? { keep: other, gone: customer } : { keep: customer, gone: other });
  const preview = useQuery({
    queryKey: [...customersKey, 'merge', pair?.keep.id, pair?.gone.id],
    queryFn: () => (pair ? previewMerge(pair.keep.id, pair.gone.id) : null),
    enabled: pair !== null,
    placeholderData: keepPreviousData,
    meta: { quiet: true },
  });
  const command = useCommand({
    run: (input: MergeInput, key) => mergeCustomers(input, key),
    // Every list and record may show one of them.
    invalidates: [[]],
    fields: [''],
    onDone: (survivor, { otherId }) => {
      forgetDrafts(`customer.${otherId}.`);
      notifications.show({ message: t('customers.merge.done', { name: displayName(survivor) }) });
      onClose();
      onMerged?.(survivor);
    },
  });
  // While two change places, the figures of before stay, but nothing can be confirmed.
  const shown = pair && preview.data;
  const ready = shown && !preview.isPlaceholderData ? shown : null;
  const error = command.error ?? preview.error;
  const submit = () => {
    if (!ready) return;
    const { keep, other } = ready;
    command.submit({
      keepId: keep.id,
      keepVersion: keep.version,
      otherId: other.id,
      otherVersion: other.version,
    });
  };
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      irreversible
      size="xl"
      title={t('customers.merge.title')}
      confirm={t('customers.merge.confirm')}
      onConfirm={submit}
      busy={command.busy}
      disabled={!ready}
      error={error && errorText(error, i18n)}
    >
      {!fixed && <MergeWith customer={customer} value={other} onChange={setOther} />}
      {shown && <Merged preview={shown} onSwap={() => setSwapped(!swapped)} />}
    </ConfirmDialog>
  );
}
