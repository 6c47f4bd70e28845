import { Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { Page, type PageProps, useMay } from '../../ui';
import classes from './links.module.css';

/** The pages of payment links, by the end of their addresses. */
type LinksTab = 'new' | 'history' | 'configuration';

const paths: Record<LinksTab, string> = {
  new: '/links/new',
  history: '/links',
  configuration: '/links/configuration',
};

interface LinksFrameProps extends Pick<PageProps, 'primary' | 'fill' | 'children'> {
  tab: LinksTab;
}

/** One of the pages of payment links, with the others as tabs above it. */
export function LinksFrame({ tab, primary, fill, children }: LinksFrameProps) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const may = useMay();
  const shown = (['new', 'history', 'configuration'] as const).filter(
    (name) => name !== 'configuration' || may('settings'),
  );
  return (
    <Page title={t('links.title')} primary={primary} fill={fill}>
      <Tabs
        value={tab}
        onChange={(next) => navigate(paths[next as LinksTab])}
        className={fill ? classes.fill : undefined}
      >
        <Tabs.List>
          {shown.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {t(`links.tabs.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={tab} pt="lg">
          {children}
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
