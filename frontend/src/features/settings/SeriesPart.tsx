import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { getSeries, seriesKey } from '../../api/settings';
import { Part } from './Part';
import { SeriesForm } from './SeriesForm';

/** How a store's documents are numbered. */
export function SeriesPart({ storeId }: { storeId: number }) {
  const { t } = useTranslation();
  const { data: series = [] } = useQuery({ queryKey: seriesKey(storeId), queryFn: () => getSeries(storeId) });
  return (
    <Part title={t('settings.series')} hint={t('settings.seriesHint')}>
      {series.map((one) => (
        <SeriesForm key={one.kind + one.pattern} series={one} />
      ))}
    </Part>
  );
}
