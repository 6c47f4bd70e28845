import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '../../app/palette/commands';
import { formats } from './formats';
import { type ExportList, useExport } from './useExport';

/** Offers the exports of a list in the command palette. */
export function useOfferExport(onExport: ExportList): void {
  const { t } = useTranslation();
  const { save } = useExport(onExport);
  // The list is filtered anew with every letter; the commands stay the same.
  const latest = useRef(save);
  useEffect(() => {
    latest.current = save;
  });
  const commands = useMemo(
    () =>
      formats.map(({ format, icon }) => ({
        id: `export.${format}`,
        label: t(`imports.export.${format}`),
        group: t('palette.commands'),
        icon,
        needs: 'report' as const,
        run: () => latest.current(format),
      })),
    [t],
  );
  useCommands(commands);
}
