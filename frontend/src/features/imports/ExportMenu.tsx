import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconTableImport } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { ImportKind } from '../../api/imports';
import { ExportItems } from './ExportItems';
import type { ExportList } from './useExport';
import { useOfferExport } from './useOfferExport';

interface ExportMenuProps {
  onExport: ExportList;
  /** What can be imported into the list. */
  imports?: ImportKind;
}

/** What a list is imported from and exported to, behind three dots; for the actions of its page. */
export function ExportMenu({ onExport, imports }: ExportMenuProps) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  useOfferExport(onExport);
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon size="input-sm" aria-label={t('imports.more')} title={t('imports.more')}>
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {imports && (
          <Menu.Item
            leftSection={<IconTableImport size={16} aria-hidden />}
            onClick={() => navigate(`/${imports}/import`)}
          >
            {t(`imports.${imports}.title`)}
          </Menu.Item>
        )}
        <ExportItems onExport={onExport} />
      </Menu.Dropdown>
    </Menu>
  );
}
