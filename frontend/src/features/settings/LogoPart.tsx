import { Button, FileButton, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api';
import { logoAddress, type Store, setLogo } from '../../api/settings';
import { ofStores } from './ofStores';
import { Part } from './Part';
import { readBase64 } from './readBase64';
import classes from './settings.module.css';

/** Larger files are refused before they are read, in bytes. */
const largest = 20 * 1024 * 1024;

/** The picture at the top of every document of a store. It is kept or taken away at once. */
export function LogoPart({ store }: { store: Store }) {
  const { t } = useTranslation();
  const { hasLogo } = store;
  const [tooLarge, setTooLarge] = useState(false);
  const command = useCommand({
    run: async (picture: File | null) => setLogo(store.id, picture ? await readBase64(picture) : ''),
    invalidates: ofStores,
    fields: ['logo'],
  });
  const choose = (picture: File | null) => {
    if (!picture) return;
    setTooLarge(picture.size > largest);
    if (picture.size <= largest) command.submit(picture);
  };
  const problem = tooLarge ? t('settings.logoTooLarge') : command.fieldErrors.logo;
  return (
    <Part title={t('settings.logo')} hint={t('settings.logoHint')}>
      {hasLogo ? (
        <div>
          <img src={logoAddress(store)} alt={t('settings.logoAlt')} className={classes.logo} />
        </div>
      ) : (
        <Text c="dimmed">{t('settings.logoNone')}</Text>
      )}
      <Group gap="xs">
        <FileButton accept="image/png,image/jpeg" onChange={choose}>
          {(button) => (
            <Button {...button} variant="default" loading={command.busy}>
              {hasLogo ? t('settings.logoReplace') : t('settings.logoChoose')}
            </Button>
          )}
        </FileButton>
        {hasLogo && (
          <Button variant="subtle" onClick={() => command.submit(null)} disabled={command.isPending}>
            {t('settings.logoRemove')}
          </Button>
        )}
      </Group>
      {problem && (
        <Text size="xs" c="var(--mantine-color-error)" role="alert">
          {problem}
        </Text>
      )}
    </Part>
  );
}
