import { ActionIcon, Anchor, Text } from '@mantine/core';
import { IconDownload, IconExternalLink, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Attachment } from '../../../api/attachments';
import { DateTimeText, May, useShop } from '../../../ui';
import classes from './attachments.module.css';
import { fileSize } from './fileSize';
import { showableAs } from './showable';
import { Thumbnail } from './Thumbnail';
import { useKeptFile } from './useKeptFile';

interface AttachmentEntryProps {
  attachment: Attachment;
  onShow: () => void;
  onDelete: () => void;
}

/** A file: its name, size, who added it and when. */
export function AttachmentEntry({ attachment, onShow, onDelete }: AttachmentEntryProps) {
  const { t } = useTranslation();
  const { locale } = useShop();
  const { id, name, size, mediaType, userName, createdAt } = attachment;
  const { save, open } = useKeptFile(id);
  const acts = [
    { label: t('documents.open'), icon: IconExternalLink, run: open, needs: 'see' },
    { label: t('documents.save'), icon: IconDownload, run: save, needs: 'see' },
    { label: t('documents.delete'), icon: IconTrash, run: onDelete, needs: 'sell' },
  ] as const;
  return (
    <li className={classes.entry}>
      <Thumbnail attachment={attachment} />
      <div className={classes.what}>
        <Anchor
          component="button"
          type="button"
          className={classes.open}
          onClick={showableAs(mediaType) ? onShow : open}
        >
          {name}
        </Anchor>
        <Text size="xs" c="dimmed">
          {fileSize(size, locale)} · {userName} · <DateTimeText at={createdAt} />
        </Text>
      </div>
      <span className={classes.actions}>
        {acts.map(({ label, icon: Icon, run, needs }) => (
          <May key={label} needs={needs}>
            <ActionIcon aria-label={`${label}: ${name}`} title={label} onClick={run}>
              <Icon size={16} />
            </ActionIcon>
          </May>
        ))}
      </span>
    </li>
  );
}
