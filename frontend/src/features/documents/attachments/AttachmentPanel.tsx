import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Attachment, attachmentAddress } from '../../../api/attachments';
import { PdfView, SidePanel } from '../../../ui';
import classes from './attachments.module.css';
import { showableAs } from './showable';
import { useKeptFile } from './useKeptFile';

interface AttachmentPanelProps {
  attachment: Attachment;
  onClose: () => void;
}

/** A picture or PDF beside the list, to be saved or opened. */
export function AttachmentPanel({ attachment, onClose }: AttachmentPanelProps) {
  const { t } = useTranslation();
  const { id, name, mediaType } = attachment;
  const { save, open } = useKeptFile(id);
  const address = attachmentAddress(id);
  return (
    <SidePanel
      opened
      size="lg"
      onClose={onClose}
      title={name}
      footer={
        <>
          <Button variant="default" onClick={open}>
            {t('documents.open')}
          </Button>
          <Button onClick={save}>{t('documents.save')}</Button>
        </>
      }
    >
      {showableAs(mediaType) === 'pdf' ? (
        <PdfView url={address} label={name} />
      ) : (
        <img className={classes.picture} src={address} alt={name} />
      )}
    </SidePanel>
  );
}
