import { useTranslation } from 'react-i18next';
import type { LinkServing } from '../../../api/links';
import { StatusDot } from '../../../ui';

/** Why pages are not served although they should be. */
type Problem = 'port_taken' | 'address_gone';

/** Whether the pages are served at this moment, and why not. Nothing where they need not be. */
export function ServingMark({ serving: { address, problem } }: Pick<LinkServing, 'serving'>) {
  const { t } = useTranslation();
  if (problem) return <StatusDot tone="bad" label={t(`errors.${problem as Problem}`)} />;
  if (!address) return null;
  return <StatusDot tone="good" label={t('links.server.serving', { address })} />;
}
