import { useHotkeys } from '@mantine/hooks';
import { type Needs, useMay } from './user';

/** Ctrl/Cmd+Enter does what the page's primary button does, unless a dialog is open. */
export function usePrimaryKey({ needs, run }: { needs?: Needs; run: () => void }): void {
  const may = useMay();
  const press = () => {
    if (may(needs) && !document.querySelector('[role="dialog"]')) run();
  };
  useHotkeys([['mod+Enter', press]], []);
}
