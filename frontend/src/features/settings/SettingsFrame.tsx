import { Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { Page, type PageProps, useMay } from '../../ui';
import { type Section, sectionsFor } from './sections';

export interface SettingsFrameProps {
  section: Section;
  /** Left out where everything takes effect at once. */
  save?: { onClick: () => void; disabled: boolean; loading: boolean };
  /** The page's button where that is not Save. */
  primary?: PageProps['primary'];
  children: ReactNode;
}

/** The page of one section: the others as tabs above it, Save or another where every page has its button. */
export function SettingsFrame({ section, save, primary, children }: SettingsFrameProps) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const may = useMay();
  return (
    <Page title={t('settings.title')} primary={save ? { label: t('settings.save'), ...save } : primary}>
      <Tabs value={section} onChange={(next) => navigate(`/settings/${next}`)}>
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
