import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api';
import { type Comment, commentsKey, deleteComment } from '../../api/comments';
import { ConfirmDialog } from '../../ui';
import { CommentText } from './CommentText';

interface DeleteCommentProps {
  comment: Comment;
  onClose: () => void;
}

/** Asks before a comment is deleted. */
export function DeleteComment({ comment: { id, text }, onClose }: DeleteCommentProps) {
  const { t } = useTranslation();
  const command = useCommand({ run: () => deleteComment(id), invalidates: [commentsKey], onDone: onClose });
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('comments.deleteTitle')}
      confirm={t('comments.deleteIt')}
      onConfirm={() => command.submit(undefined)}
      busy={command.busy}
      irreversible
    >
      <CommentText text={text} />
    </ConfirmDialog>
  );
}
