import { Menu } from '@mantine/core';
import { IconTableImport, IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { MoreActions } from '../../../ui';
import { ExportItems } from '../../imports/ExportItems';
import type { ExportList } from '../../imports/useExport';
import { useOfferExport } from '../../imports/useOfferExport';

/** What else is done with the whole list: duplicates, import, export. */
export function ListMenu({ onExport }: { onExport: ExportList }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  useOfferExport(onExport);
  return (
    <MoreActions>
      <Menu.Item
        leftSection={<IconUsers size={16} aria-hidden />}
        onClick={() => navigate('/customers/duplicates')}
      >
        {t('customers.duplicates.open')}
      </Menu.Item>
      <Menu.Divider />
      <Menu.Item
        leftSection={<IconTableImport size={16} aria-hidden />}
        onClick={() => navigate('/customers/import')}
      >
        {t('imports.customers.title')}
      </Menu.Item>
      <ExportItems onExport={onExport} />
    </MoreActions>
  );
}
