import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../api';
import { type LinkServing, linkServerKey, linksKey, saveLinkServer } from '../../../api/links';
import { useEdits } from './useEdits';

/** The form of where checkout pages are served. */
export function useServerForm({ serving: _, ...server }: LinkServing) {
  const { t } = useTranslation();
  const form = useEdits('link.server', server);
  const command = useCommand({
    run: saveLinkServer,
    invalidates: [[...linkServerKey], [...linksKey]],
    fields: ['reach', 'host', 'port', 'publicUrl'],
    onDone: () => {
      form.forget();
      notifications.show({ id: 'links-saved', message: t('links.saved') });
    },
  });
  const submit = () => command.submit(form.value);
  return { form, submit, errors: command.fieldErrors, busy: command.busy };
}
