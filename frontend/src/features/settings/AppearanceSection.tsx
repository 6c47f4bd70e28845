import { SegmentedControl, useMantineColorScheme } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api';
import { saveStore } from '../../api/settings';
import { LanguageSelect } from './LanguageSelect';
import { ofStores } from './ofStores';
import { Part } from './Part';
import { SettingsFrame } from './SettingsFrame';
import { useStore } from './useStore';

const themes = ['auto', 'light', 'dark'] as const;

/** Colours and language. Both change at once. */
export function AppearanceSection() {
  const { t } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const store = useStore();
  const save = useCommand({ run: saveStore, invalidates: ofStores });
  return (
    <SettingsFrame section="appearance">
      <Part title={t('settings.tabs.appearance')}>
        <SegmentedControl
          aria-label={t('settings.theme')}
          data={themes.map((value) => ({ value, label: t(`settings.themes.${value}`) }))}
          value={colorScheme}
          onChange={(scheme) => setColorScheme(scheme as (typeof themes)[number])}
        />
        <LanguageSelect
          value={store.language}
          onChange={(language) => save.submit({ ...store, language })}
          description={t('settings.languageHint')}
        />
      </Part>
    </SettingsFrame>
  );
}
