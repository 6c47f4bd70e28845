import { Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../ui';
import { formats } from './formats';
import { type ExportList, useExport } from './useExport';

/** The exports of a list as items of a menu. */
export function ExportItems({ onExport }: { onExport: ExportList }) {
  const { t } = useTranslation();
  const { save } = useExport(onExport);
  if (!useMay()('report')) return null;
  return formats.map(({ format, icon: Icon }) => (
    <Menu.Item key={format} leftSection={<Icon size={16} aria-hidden />} onClick={() => save(format)}>
      {t(`imports.export.${format}`)}
    </Menu.Item>
  ));
}
