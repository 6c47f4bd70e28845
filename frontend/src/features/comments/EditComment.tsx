import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api';
import { type Comment, commentsKey, saveComment } from '../../api/comments';
import { Form } from '../../ui';
import { MentionInput } from './MentionInput';

interface EditCommentProps {
  comment: Comment;
  onClose: () => void;
}

/** Changes what a comment says, where it stands. */
export function EditComment({ comment, onClose }: EditCommentProps) {
  const { t } = useTranslation();
  const { id, customerId } = comment;
  const [text, setText] = useState(comment.text);
  const command = useCommand({
    run: saveComment,
    invalidates: [commentsKey],
    fields: ['text'],
    onDone: onClose,
  });
  return (
    <Form
      id={`comment-${id}`}
      errors={command.fieldErrors}
      onSubmit={() => command.submit({ id, customerId, text })}
      onEscape={onClose}
    >
      <MentionInput
        autoFocus
        customerId={customerId}
        aria-label={t('comments.edit')}
        value={text}
        onChange={setText}
      />
      <Group gap="xs" justify="flex-end" mt="xs">
        <Button variant="subtle" color="gray" onClick={onClose}>
          {t('ui.cancel')}
        </Button>
        <Button type="submit" variant="default" loading={command.busy}>
          {t('comments.save')}
        </Button>
      </Group>
    </Form>
  );
}
