import { Menu } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { ExportMenu } from '../../imports/ExportMenu';
import type { ExportList } from '../../imports/useExport';
import { ActionItem } from '../../payments/ActionItem';

/** What else is done with the whole list: duplicates, import, export. */
export function ListMenu({ onExport }: { onExport: ExportList }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  return (
    <ExportMenu onExport={onExport} imports="customers">
      <ActionItem
        icon={IconUsers}
        label={t('customers.duplicates.open')}
        needs="sell"
        onClick={() => navigate('/customers/duplicates')}
      />
      <Menu.Divider />
    </ExportMenu>
  );
}
