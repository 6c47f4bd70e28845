import { Button, Menu } from '@mantine/core';
import { IconEye, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { MoreActions } from '../../../ui';

interface EditorActionsProps {
  canPreview: boolean;
  onPreview: () => void;
  onDelete: () => void;
}

export function EditorActions({ canPreview, onPreview, onDelete }: EditorActionsProps) {
  const { t } = useTranslation();
  return (
    <>
      <MoreActions>
        <Menu.Item leftSection={<IconTrash size={16} aria-hidden />} onClick={onDelete}>
          {t('invoices.deleteDraft')}
        </Menu.Item>
      </MoreActions>
      {canPreview && (
        <Button variant="default" leftSection={<IconEye size={16} aria-hidden />} onClick={onPreview}>
          {t('invoices.previewPdf')}
        </Button>
      )}
    </>
  );
}
