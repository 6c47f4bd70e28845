import { Button, FileButton, Text } from '@mantine/core';
import { IconTableImport } from '@tabler/icons-react';
import { type DragEvent, type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './imports.module.css';

const accepted = '.csv,.tsv,.txt,.xlsx,.xlsm,.vcf,.vcard,text/csv,text/vcard';

interface DropZoneProps {
  onFile: (file: File) => void;
  disabled: boolean;
  children?: ReactNode;
}

/** Where a file is dropped, or chosen by button. */
export function DropZone({ onFile, disabled, children }: DropZoneProps) {
  const { t } = useTranslation();
  const [over, setOver] = useState(false);
  useMissedDrops();
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) onFile(file);
  };
  const hold = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button inside does the same
    <div
      className={classes.drop}
      data-over={over || undefined}
      onDragOver={hold}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <IconTableImport size={32} stroke={1.5} aria-hidden />
      <Text>{t('imports.drop')}</Text>
      <FileButton accept={accepted} onChange={(file) => file && onFile(file)}>
        {(button) => (
          <Button {...button} variant="default" disabled={disabled} autoFocus>
            {t('imports.choose')}
          </Button>
        )}
      </FileButton>
      {children}
    </div>
  );
}

/** A file dropped beside the zone must not take the place of the page. */
function useMissedDrops(): void {
  useEffect(() => {
    const ignore = (event: Event) => event.preventDefault();
    window.addEventListener('dragover', ignore);
    window.addEventListener('drop', ignore);
    return () => {
      window.removeEventListener('dragover', ignore);
      window.removeEventListener('drop', ignore);
    };
  }, []);
}
