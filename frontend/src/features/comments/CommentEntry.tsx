import { ActionIcon, Text } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Comment } from '../../api/comments';
import { DateTimeText, formatDateTime, useShop } from '../../ui';
import { CommentText } from './CommentText';
import classes from './comments.module.css';
import { DeleteComment } from './DeleteComment';
import { EditComment } from './EditComment';

interface CommentEntryProps {
  comment: Comment;
  /** Whether who looks at it wrote it, and may write. */
  own: boolean;
}

/** A comment: by whom, when, what; its author can change and delete it. */
export function CommentEntry({ comment, own }: CommentEntryProps) {
  const { t } = useTranslation();
  const [doing, setDoing] = useState<'edit' | 'delete' | null>(null);
  const { userName, createdAt, text } = comment;
  const done = () => setDoing(null);
  return (
    <li className={classes.entry}>
      <header className={classes.head}>
        <span className={classes.who}>{userName}</span>
        <Text span size="xs" c="dimmed">
          <DateTimeText at={createdAt} />
          <Edited {...comment} />
        </Text>
        {own && doing !== 'edit' && (
          <span className={classes.actions}>
            <ActionIcon
              aria-label={t('comments.edit')}
              title={t('comments.edit')}
              onClick={() => setDoing('edit')}
            >
              <IconPencil size={16} />
            </ActionIcon>
            <ActionIcon
              aria-label={t('comments.delete')}
              title={t('comments.delete')}
              onClick={() => setDoing('delete')}
            >
              <IconTrash size={16} />
            </ActionIcon>
          </span>
        )}
      </header>
      {doing === 'edit' ? <EditComment comment={comment} onClose={done} /> : <CommentText text={text} />}
      {doing === 'delete' && <DeleteComment comment={comment} onClose={done} />}
    </li>
  );
}

function Edited({ changedAt }: Comment) {
  const { t } = useTranslation();
  const { locale, timezone } = useShop();
  if (!changedAt) return null;
  return <span title={formatDateTime(changedAt, locale, timezone)}> · {t('comments.edited')}</span>;
}
