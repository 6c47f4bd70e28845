import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type ColumnId, choosable } from './columns';

export interface ColumnsMenuProps {
  ids: readonly ColumnId[];
  choose: (ids: string[]) => void;
  /** Back to what fits; absent where nothing was chosen. */
  reset?: () => void;
}

/** What the list shows of each customer. */
export function ColumnsMenu({ ids, choose, reset }: ColumnsMenuProps) {
  const { t } = useTranslation();
  return (
    <Menu>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          c="var(--mantine-color-text)"
          px="xs"
          ms="auto"
          rightSection={<IconChevronDown size={14} aria-hidden />}
        >
          {t('customers.columns')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.CheckboxGroup value={[...ids]} onChange={choose}>
          {choosable.map((id) => (
            <Menu.CheckboxItem key={id} value={id}>
              {t(`customers.column.${id}`)}
            </Menu.CheckboxItem>
          ))}
        </Menu.CheckboxGroup>
        {reset && (
          <>
            <Menu.Divider />
            <Menu.Item onClick={reset}>{t('customers.columnsReset')}</Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
