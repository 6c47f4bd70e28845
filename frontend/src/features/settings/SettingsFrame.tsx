import { Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { Page } from '../../ui';
import { type Section, sections } from './sections';

export interface SettingsFrameProps {
  section: Section;
  /** Left out where everything takes effect at once. */
  save?: { onClick: () => void; disabled: boolean; loading: boolean };
  children: ReactNode;
}

/** The page of one section: the others as tabs above it, Save where every page has its button. */
export function SettingsFrame({ section, save, children }: SettingsFrameProps) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  return (
    <Page title={t('settings.title')} primary={save && { label: t('settings.save'), ...save }}>
      <Tabs value={section} onChange={(next) => navigate(`/settings/${next}`)}>
        <Tabs.List>
          {sections.map((name) => (
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
