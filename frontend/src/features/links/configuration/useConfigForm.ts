import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../api';
import { type LinkConfig, linkStoresKey, saveLinkConfig } from '../../../api/links';
import { useEdits } from './useEdits';

const fields = ['termsUrl', 'reference1', 'reference2', 'taxRate', 'currencies', 'methods'];

/** The form of how a store makes links. */
export function useConfigForm(config: LinkConfig) {
  const { t } = useTranslation();
  const form = useEdits(`link.config.${config.storeId}`, config);
  const command = useCommand({
    run: saveLinkConfig,
    invalidates: [[...linkStoresKey]],
    fields,
    onDone: () => {
      form.forget();
      notifications.show({ id: 'links-saved', message: t('links.saved') });
    },
  });
  const submit = () => command.submit(form.value);
  return { form, submit, errors: command.fieldErrors, busy: command.busy };
}
