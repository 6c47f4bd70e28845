import { IconFile, IconFileTypePdf } from '@tabler/icons-react';
import { type Attachment, attachmentAddress } from '../../../api/attachments';
import classes from './attachments.module.css';
import { showableAs } from './showable';

/** A file at a glance: the picture itself, else a sign for its kind. */
export function Thumbnail({ attachment: { id, mediaType } }: { attachment: Attachment }) {
  const kind = showableAs(mediaType);
  if (kind === 'image') {
    return <img className={classes.thumbnail} src={attachmentAddress(id)} alt="" loading="lazy" />;
  }
  const Icon = kind === 'pdf' ? IconFileTypePdf : IconFile;
  return (
    <span className={classes.thumbnail}>
      <Icon size={20} stroke={1.5} aria-hidden />
    </span>
  );
}
