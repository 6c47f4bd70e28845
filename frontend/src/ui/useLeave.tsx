import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from './ConfirmDialog';
import type { FormState } from './useForm';

/** Leaves a form: at once when nothing was changed, else after asking. `dialog` is the question. */
export function useLeave<T>({ changed, forget }: FormState<T>, onLeave: () => void) {
  const { t } = useTranslation();
  const [asking, { open, close }] = useDisclosure(false);
  const discard = () => {
    close();
    forget();
    onLeave();
  };
  const dialog = (
    <ConfirmDialog
      opened={asking}
      onClose={close}
      title={t('ui.discardTitle')}
      confirm={t('ui.discard')}
      onConfirm={discard}
      irreversible
    />
  );
  // A little later: a panel and this dialog both hear the same Esc, and it would answer what it has just asked.
  const ask = () => {
    if (!asking) setTimeout(open);
  };
  return { leave: changed ? ask : onLeave, dialog };
}
