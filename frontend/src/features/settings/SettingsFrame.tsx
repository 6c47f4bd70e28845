import { Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'wouter';
import { Page, type PageProps, useMay } from '../../ui';
import { ofStore, type Section, sectionsFor } from './sections';

export interface SettingsFrameProps {
  section: Section;
  /** Left out where everything takes effect at once. */
  save?: { onClick: () => void; disabled: boolean; loading: boolean };
  /** The page's button where that is not Save. */
  primary?: PageProps['primary'];
  actions?: PageProps['actions'];
  children: ReactNode;
}

/** The page of one section: the others as tabs above it, Save or another where every page has its button. */
export function SettingsFrame({ section, save, primary, actions, children }: SettingsFrameProps) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const { store } = useParams();
  const may = useMay();
  const open = (next: string | null) =>
    navigate(`/settings/${next}${next && ofStore.includes(next) && Number(store) ? `/${store}` : ''}`);
  return (
    <Page
      title={t('settings.title')}
      primary={save ? { label: t('settings.save'), ...save } : primary}
      actions={actions}
    >
      <Tabs value={section} onChange={open}>
        <Tabs.List>
          {sectionsFor(may).map((name) => (
            <Tabs.Tab key={name} value={name}>
              {t(`settings.tabs.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={section} pt="lg">
          {children}
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
