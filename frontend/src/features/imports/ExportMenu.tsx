import { Menu } from '@mantine/core';
import { IconTableImport } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { ImportKind } from '../../api/imports';
import { MoreActions, useMay } from '../../ui';
import { ExportItems } from './ExportItems';
import type { ExportList } from './useExport';
import { useOfferExport } from './useOfferExport';

interface ExportMenuProps {
  onExport: ExportList;
  /** What can be imported into the list. */
  imports?: ImportKind;
  /** What else is done with the whole list. */
  children?: ReactNode;
}

/** What a list is imported from and exported to, behind three dots; for the actions of its page. */
export function ExportMenu({ onExport, imports, children }: ExportMenuProps) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const may = useMay();
  useOfferExport(onExport);
  return (
    <MoreActions
      label={children ? undefined : t(imports ? 'imports.export.withImport' : 'imports.export.menu')}
      needs={imports ? ['sell', 'report'] : 'report'}
    >
      {children}
      {imports && may('sell') && (
        <Menu.Item
          leftSection={<IconTableImport size={16} aria-hidden />}
          onClick={() => navigate(`/${imports}/import`)}
        >
          {t(`imports.${imports}.title`)}
        </Menu.Item>
      )}
      <ExportItems onExport={onExport} />
    </MoreActions>
  );
}
