import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Document, openDocument, saveDocument } from '../../api/documents';

/** Saves a document's PDF where a dialog says, and says where it is; or opens it in the system's viewer. */
export function usePaper(document: Document) {
  const { t } = useTranslation();
  const saving = useMutation({
    mutationFn: () => saveDocument(document),
    onSuccess: (path) => {
      if (path) notifications.show({ message: t('payments.savedAt', { path }) });
    },
  });
  const opening = useMutation({ mutationFn: () => openDocument(document) });
  return { save: () => saving.mutate(), open: () => opening.mutate() };
}
