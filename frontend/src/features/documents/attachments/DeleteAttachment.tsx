import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../api';
import { type Attachment, attachmentsKey, deleteAttachment } from '../../../api/attachments';
import { ConfirmDialog } from '../../../ui';
import classes from './attachments.module.css';

interface DeleteAttachmentProps {
  attachment: Attachment;
  onClose: () => void;
}

/** Asks before a file is deleted. */
export function DeleteAttachment({ attachment: { id, name }, onClose }: DeleteAttachmentProps) {
  const { t } = useTranslation();
  const command = useCommand({
    run: () => deleteAttachment(id),
    invalidates: [attachmentsKey],
    onDone: onClose,
  });
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('documents.deleteTitle')}
      confirm={t('documents.deleteIt')}
      onConfirm={() => command.submit(undefined)}
      busy={command.busy}
      irreversible
    >
      <Text className={classes.name}>{t('documents.deleteExplained', { name })}</Text>
    </ConfirmDialog>
  );
}
