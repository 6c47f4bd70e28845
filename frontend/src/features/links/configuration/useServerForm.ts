import { notifications } from '@mantine/notifications';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../api';
import { type LinkServing, linkServerKey, linksKey, saveLinkServer } from '../../../api/links';
import type { TextKey } from '../../../app/i18n';
import { useEdits } from './useEdits';

/** Its own words for what the mail server's fields are called, too. */
const wordings: Record<string, TextKey> = {
  host: 'links.server.hostMissing',
  port: 'links.server.portRange',
};

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
  const field = command.error?.field ?? '';
  const own = wordings[field];
  const errors = useMemo(
    () => (own ? { [field]: t(own) } : command.fieldErrors),
    [own, field, command.fieldErrors, t],
  );
  return { form, submit, errors, busy: command.busy };
}
