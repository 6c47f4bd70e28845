import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CustomerRow } from '../../../api/customers';
import type { ExportFormat } from '../../../api/exports';
import { May, useShop } from '../../../ui';
import { ExportItems } from '../../imports/ExportItems';
import { ActionMenu } from './ActionMenu';
import { type ChosenOptions, useChosenActions } from './useChosenActions';

/** What the chosen customers owe together. */
export function ChosenNote({ rows }: { rows: readonly CustomerRow[] }) {
  const { t } = useTranslation();
  const { currency } = useShop();
  const minor = rows.reduce((sum, { balance }) => sum + balance.minor, 0);
  return minor > 0 && t('customers.chosen.owed', { amount: { minor, currency } });
}

interface ChosenActionsProps extends ChosenOptions {
  /** Exports those of the given ids. */
  onExport: (ids: number[], format: ExportFormat) => Promise<string>;
}

/** What can be done with all of the chosen customers; the command palette offers the same. */
export function ChosenActions(props: ChosenActionsProps) {
  const { t } = useTranslation();
  const { tags, mail, archive } = useChosenActions(props);
  return (
    <>
      <May needs="sell">
        <ActionMenu label={t('customers.tags')} actions={tags} />
      </May>
      <ActionMenu label={t('customers.field.email')} actions={mail} />
      <May needs="report">
        <Menu position="top-end">
          <Menu.Target>
            <Button variant="default" px="sm" rightSection={<IconChevronDown size={14} aria-hidden />}>
              {t('customers.chosen.export')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <ExportItems
              onExport={(format) =>
                props.onExport(
                  props.rows.map(({ id }) => id),
                  format,
                )
              }
            />
          </Menu.Dropdown>
        </Menu>
      </May>
      <May needs="sell">
        <Button
          variant="default"
          px="sm"
          leftSection={<archive.icon size={16} aria-hidden />}
          onClick={archive.run}
        >
          {archive.label}
        </Button>
      </May>
    </>
  );
}
