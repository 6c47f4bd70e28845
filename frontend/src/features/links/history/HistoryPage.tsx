import { useDebouncedValue } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useSearchParams } from 'wouter';
import { useStores } from '../../../api';
import { type LinkRow, linksKey } from '../../../api/links';
import { DataTable, dayOf, useRemembered, useShop } from '../../../ui';
import { LinksFrame } from '../LinksFrame';
import { linkPath } from '../linkPath';
import classes from '../links.module.css';
import { noteLook, useUnseen } from '../unseen';
import { FilterBar } from './FilterBar';
import { everything, queryOf, type Shown } from './filters';
import { LinkPanel } from './LinkPanel';
import { NoLinks } from './NoLinks';
import { useColumns } from './useColumns';
import { useHistory } from './useHistory';

/** Every order that was sent as a link, newest first, and where it is. */
export default function HistoryPage() {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const { timezone } = useShop();
  const stores = useStores();
  const [shown, setShown] = useRemembered<Shown>('linkHistory', everything);
  const [params] = useSearchParams();
  const openId = Number(params.get('link'));
  const open = (id: number) => navigate(id ? linkPath(id) : '/links', { replace: true });
  const [search] = useDebouncedValue(shown.search.trim(), 80);
  const query = queryOf({ ...shown, search }, dayOf(Date.now(), timezone), timezone);
  const fetchPage = useHistory(query);
  useSeen();
  return (
    <LinksFrame
      tab="history"
      fill
      primary={{
        label: t('links.tabs.new'),
        onClick: () => navigate('/links/new'),
        icon: <IconPlus size={16} aria-hidden />,
      }}
    >
      <FilterBar shown={shown} onChange={setShown} />
      <div className={classes.list}>
        <DataTable<LinkRow>
          name="links"
          label={t('links.tabs.history')}
          columns={useColumns(stores.length > 1)}
          queryKey={[...linksKey, 'list', query]}
          fetchPage={fetchPage}
          rowId={rowId}
          onOpen={({ id }) => open(id)}
          openId={openId ? String(openId) : null}
          empty={<NoLinks shown={shown} onAll={() => setShown(everything)} />}
        />
      </div>
      {openId > 0 && <LinkPanel key={openId} id={openId} onClose={() => open(0)} onOpen={open} />}
    </LinksFrame>
  );
}

function rowId({ id }: LinkRow): string {
  return String(id);
}

/** What is completed while one looks is seen at once. */
function useSeen(): void {
  const unseen = useUnseen();
  useEffect(() => {
    if (unseen > 0) noteLook();
  }, [unseen]);
}
