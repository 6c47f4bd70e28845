import { Alert, Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type ApiError, errorText } from '../../../api';
import { noMailServer } from '../../../api/mails';
import type { TextKey } from '../../../app/i18n';
import { May } from '../../../ui';

const configuration = { href: '#/links/configuration', label: 'links.toConfiguration' } as const;

/** Where what is missing can be set up, by the code of the refusal. */
const ways: Partial<Record<string, { href: string; label: TextKey }>> = {
  no_terms: configuration,
  unreachable: configuration,
  [noMailServer]: { href: '#/settings/mail', label: 'outbox.setUp' },
};

/** Why the whole order was refused, and the way to change that. */
export function Refused({ error }: { error: ApiError }) {
  const { t, i18n } = useTranslation();
  const way = ways[error.code];
  return (
    <Alert color="red" mb="lg">
      {errorText(error, i18n)}{' '}
      {way && (
        <May needs="settings">
          <Anchor href={way.href}>{t(way.label)}</Anchor>
        </May>
      )}
    </Alert>
  );
}
