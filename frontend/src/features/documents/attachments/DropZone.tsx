import { FileButton, UnstyledButton } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { type DragEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './attachments.module.css';

const endings = '.pdf,.png,.jpg,.jpeg,.gif,.webp,.txt,.csv,.docx,.xlsx,.odt';

/** Where files are dropped, or chosen by a press. */
export function DropZone({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  const { t } = useTranslation();
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  };
  return (
    <FileButton multiple accept={endings} onChange={onFiles}>
      {(button) => (
        <UnstyledButton
          {...button}
          className={classes.zone}
          data-over={over || undefined}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={drop}
        >
          <IconUpload size={20} stroke={1.5} aria-hidden />
          <span>
            <span className={classes.choose}>{t('documents.choose')}</span> {t('documents.orDrop')}
          </span>
          <span className={classes.types}>{t('documents.types')}</span>
        </UnstyledButton>
      )}
    </FileButton>
  );
}
