import { Button, FileButton, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api';
import { sessionKey } from '../../api/session';
import { logoAddress, setLogo } from '../../api/settings';
import { Part } from './Part';
import { readBase64 } from './readBase64';
import classes from './settings.module.css';
import { useStore } from './useStore';

/** Larger files are refused before they are read, in bytes. */
const largest = 20 * 1024 * 1024;

/** The picture at the top of every document. It is kept or taken away at once. */
export function LogoPart() {
  const { t } = useTranslation();
  const { hasLogo, version } = useStore();
  const [tooLarge, setTooLarge] = useState(false);
  const command = useCommand({
    run: async (picture: File | null) => setLogo(picture ? await readBase64(picture) : ''),
    invalidates: [[...sessionKey]],
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
          <img src={logoAddress(version)} alt={t('settings.logoAlt')} className={classes.logo} />
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
