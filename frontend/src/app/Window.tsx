import { useDisclosure } from '@mantine/hooks';
import { useCompletionNotices } from '../features/links/useCompletionNotices';
import { CommandPalette } from './palette/CommandPalette';
import { Shell } from './Shell';
import { Shortcuts } from './Shortcuts';

/** The shell with what is reached from everywhere in it. */
export function Window() {
  useCompletionNotices();
  const [shortcuts, { open, close }] = useDisclosure(false);
  return (
    <>
      <Shell />
      <CommandPalette openShortcuts={open} />
      <Shortcuts opened={shortcuts} onOpen={open} onClose={close} />
    </>
  );
}
