import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Attachment, attachmentsKey, listAttachments } from '../../../api/attachments';
import { May, More, Section, usePages } from '../../../ui';
import classes from '../documents.module.css';
import { AttachmentEntry } from './AttachmentEntry';
import { AttachmentPanel } from './AttachmentPanel';
import { DeleteAttachment } from './DeleteAttachment';
import { DropZone } from './DropZone';
import { Uploads } from './Uploads';
import { useUploads } from './useUploads';

/** The files kept for a customer: a signature, a delivery note. */
export function Attachments({ customerId }: { customerId: number }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<Attachment | null>(null);
  const [deleting, setDeleting] = useState<Attachment | null>(null);
  const { uploads, add } = useUploads(customerId);
  const { query, rows } = usePages([...attachmentsKey, customerId], null, (cursor) =>
    listAttachments({ customerId, invoiceId: 0, cursor, limit: 30 }),
  );
  return (
    <Section title={t('documents.attachments')}>
      <May needs="sell">
        <DropZone onFiles={add} />
      </May>
      <Uploads uploads={uploads} />
      <ul className={classes.list}>
        {rows.map((attachment) => (
          <AttachmentEntry
            key={attachment.id}
            attachment={attachment}
            onShow={() => setShown(attachment)}
            onDelete={() => setDeleting(attachment)}
          />
        ))}
      </ul>
      <More {...query} />
      {shown && <AttachmentPanel attachment={shown} onClose={() => setShown(null)} />}
      {deleting && <DeleteAttachment attachment={deleting} onClose={() => setDeleting(null)} />}
    </Section>
  );
}
