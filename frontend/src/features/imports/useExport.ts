import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ExportFormat } from '../../api/exports';

/** Writes a list, as it is filtered now, into a file; the path, '' when the dialog was closed. */
export type ExportList = (format: ExportFormat) => Promise<string>;

/** Exports a list where a dialog says, and says where it is. */
export function useExport(onExport: ExportList) {
  const { t } = useTranslation();
  const saving = useMutation({
    mutationFn: (format: ExportFormat) => onExport(format),
    onSuccess: (path) => {
      if (path) notifications.show({ message: t('imports.export.savedAt', { path }) });
    },
  });
  return {
    save: (format: ExportFormat) => {
      if (!saving.isPending) saving.mutate(format);
    },
    isPending: saving.isPending,
  };
}
