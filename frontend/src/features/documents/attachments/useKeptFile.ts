import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { openAttachment, saveAttachment } from '../../../api/attachments';

/** Saves a file where a dialog says, and says where it is; or opens it in the system's viewer. */
export function useKeptFile(id: number) {
  const { t } = useTranslation();
  const saving = useMutation({
    mutationFn: () => saveAttachment(id),
    onSuccess: (path) => {
      if (path) notifications.show({ message: t('payments.savedAt', { path }) });
    },
  });
  const opening = useMutation({ mutationFn: () => openAttachment(id) });
  return { save: () => saving.mutate(), open: () => opening.mutate() };
}
