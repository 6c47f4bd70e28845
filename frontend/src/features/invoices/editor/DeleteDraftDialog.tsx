import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../api';
import { deleteDraft, invoicesKey } from '../../../api/invoices';
import { ConfirmDialog } from '../../../ui';
import type { Autosave } from './useAutosave';

interface DeleteDraftDialogProps {
  autosave: Autosave;
  onClose: () => void;
  onDeleted: () => void;
}

/** Deletes a draft: it has no number, so nothing is missing afterwards. */
export function DeleteDraftDialog({ autosave, onClose, onDeleted }: DeleteDraftDialogProps) {
  const { t } = useTranslation();
  const remove = useCommand({
    run: async () => {
      // A save that is under way changes the version.
      const { id, version } = (await autosave.flush()) ?? autosave.saved;
      if (id) await deleteDraft(id, version);
    },
    invalidates: [invoicesKey],
    onDone: onDeleted,
  });
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('invoices.deleteTitle')}
      confirm={t('invoices.deleteDraft')}
      onConfirm={() => remove.submit(undefined)}
      busy={remove.busy}
      irreversible
    >
      <Text>{t('invoices.deleteExplained')}</Text>
    </ConfirmDialog>
  );
}
