import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

/** Saves a PDF where a dialog says, and says where it is; or opens it in the system's viewer. */
export function usePaper(save: () => Promise<string>, open: () => Promise<void>) {
  const { t } = useTranslation();
  const saving = useMutation({
    mutationFn: save,
    onSuccess: (path) => {
      if (path) notifications.show({ message: t('invoices.savedAt', { path }) });
    },
  });
  const opening = useMutation({ mutationFn: open });
  return { save: () => saving.mutate(), open: () => opening.mutate() };
}
