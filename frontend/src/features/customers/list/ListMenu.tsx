import { Menu } from '@mantine/core';
import { IconTableImport, IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { MoreActions } from '../../../ui';
import { ExportItems } from '../../imports/ExportItems';
import type { ExportList } from '../../imports/useExport';
import { useOfferExport } from '../../imports/useOfferExport';
import { ActionItem } from '../../payments/ActionItem';

/** What else is done with the whole list: duplicates, import, export. */
export function ListMenu({ onExport }: { onExport: ExportList }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  useOfferExport(onExport);
  return (
    <MoreActions needs={['sell', 'report']}>
      <ActionItem
        icon={IconUsers}
        label={t('customers.duplicates.open')}
        needs="sell"
        onClick={() => navigate('/customers/duplicates')}
      />
      <Menu.Divider />
      <ActionItem
        icon={IconTableImport}
        label={t('imports.customers.title')}
        needs="sell"
        onClick={() => navigate('/customers/import')}
      />
      <ExportItems onExport={onExport} />
    </MoreActions>
  );
}
