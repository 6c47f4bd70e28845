import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots, IconEye, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

interface EditorActionsProps {
  canPreview: boolean;
  onPreview: () => void;
  onDelete: () => void;
}

export function EditorActions({ canPreview, onPreview, onDelete }: EditorActionsProps) {
  const { t } = useTranslation();
  return (
    <>
      <Menu>
        <Menu.Target>
          <ActionIcon
            size="input-sm"
            aria-label={t('invoices.moreActions')}
            title={t('invoices.moreActions')}
          >
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconTrash size={16} aria-hidden />} onClick={onDelete}>
            {t('invoices.deleteDraft')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {canPreview && (
        <Button variant="default" leftSection={<IconEye size={16} aria-hidden />} onClick={onPreview}>
          {t('invoices.previewPdf')}
        </Button>
      )}
    </>
  );
}
