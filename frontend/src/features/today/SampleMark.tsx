import { useTranslation } from 'react-i18next';
import { useSession } from '../../api';
import { StatusDot } from '../../ui';

/** Says that the figures are those of the sample shop. */
export function SampleMark() {
  const { t } = useTranslation();
  const { data: session } = useSession();
  if (!session?.store.sample) return null;
  return <StatusDot tone="neutral" label={t('today.sampleMark')} />;
}
