import { Group, Modal, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { KeyHint, useKey } from '../ui';
import type { TextKey } from './i18n';

const shortcuts: readonly [keys: string[], text: TextKey][] = [
  [['mod+K'], 'shortcuts.palette'],
  [['/'], 'shortcuts.filter'],
  [['up', 'down'], 'shortcuts.move'],
  [['enter'], 'shortcuts.open'],
  [['esc'], 'shortcuts.close'],
  [['?'], 'shortcuts.help'],
];

export interface ShortcutsProps {
  opened: boolean;
  onOpen: () => void;
  onClose: () => void;
}

/** The keys worth knowing, on "?". */
export function Shortcuts({ opened, onOpen, onClose }: ShortcutsProps) {
  const { t } = useTranslation();
  useKey('?', onOpen);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={<Text fw={600}>{t('shortcuts.title')}</Text>}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <Stack gap="sm">
        {shortcuts.map(([keys, text]) => (
          <Group key={text} justify="space-between">
            <Text>{t(text)}</Text>
            <Group gap={4}>
              {keys.map((key) => (
                <KeyHint key={key} keys={key} />
              ))}
            </Group>
          </Group>
        ))}
      </Stack>
    </Modal>
  );
}
