import { SegmentedControl } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'wouter';
import { exportItems } from '../../api/exports';
import { itemsKey, listItems } from '../../api/items';
import { DataTable, FilterInput, Page, useRemembered } from '../../ui';
import { ExportMenu } from '../imports/ExportMenu';
import { EditItem } from './EditItem';
import { NewItem } from './NewItem';
import { NoItems } from './NoItems';
import { useColumns } from './useColumns';

/** What the shop sells again and again; one of them, or a new one, opens beside the list. */
export default function ItemsPage() {
  const { t } = useTranslation();
  const [location, navigate] = useLocation();
  const { id } = useParams<{ id?: string }>();
  const [typed, setTyped] = useRemembered('search.items', '');
  const [shown, setShown] = useRemembered('shown.items', 'active');
  const [search] = useDebouncedValue(typed.trim(), 80);
  const archived = shown === 'archived';
  const query = { search, archived, cursor: '', limit: 0 };
  const addNew = () => navigate('/items/new');
  const close = () => navigate('/items');
  return (
    <Page
      fill
      title={t('items.title')}
      primary={{ label: t('items.new'), onClick: addNew, icon: <IconPlus size={16} />, needs: 'sell' }}
      actions={<ExportMenu onExport={(format) => exportItems(query, format)} imports="items" />}
      filters={
        <>
          <FilterInput value={typed} onChange={setTyped} placeholder={t('items.searchIn')} />
          <SegmentedControl
            aria-label={t('items.show')}
            value={shown}
            onChange={setShown}
            data={[
              { value: 'active', label: t('items.active') },
              { value: 'archived', label: t('items.archived') },
            ]}
          />
        </>
      }
    >
      <DataTable
        name="items"
        label={t('items.title')}
        columns={useColumns()}
        queryKey={[...itemsKey, 'list', { search, archived }]}
        fetchPage={(cursor) => listItems({ ...query, cursor })}
        rowId={(item) => String(item.id)}
        openId={id}
        onOpen={(item) => navigate(`/items/${item.id}`)}
        empty={
          <NoItems
            search={search}
            archived={archived}
            onNew={addNew}
            onImport={() => navigate('/items/import')}
            onClear={() => setTyped('')}
          />
        }
      />
      {location === '/items/new' && <NewItem onClose={close} />}
      {id && <EditItem id={Number(id)} onClose={close} />}
    </Page>
  );
}
