import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api';
import { commentsKey, saveComment } from '../../api/comments';
import { Form, KeyHint, useDraft } from '../../ui';
import { MentionInput } from './MentionInput';

/** Where something is noted on a customer. What is typed stays until it is saved. */
export function NewComment({ customerId }: { customerId: number }) {
  const { t } = useTranslation();
  const [text, setText, forget] = useDraft(`comment.${customerId}`, '');
  const command = useCommand({
    run: saveComment,
    invalidates: [commentsKey],
    fields: ['text'],
    onDone: forget,
  });
  return (
    <Form
      id="comment-new"
      errors={command.fieldErrors}
      onSubmit={() => command.submit({ id: 0, customerId, text })}
    >
      <MentionInput
        customerId={customerId}
        aria-label={t('comments.new')}
        placeholder={t('comments.hint')}
        value={text}
        onChange={setText}
      />
      <Group gap="sm" justify="flex-end" mt="xs">
        <KeyHint keys="mod+enter" />
        <Button type="submit" variant="default" loading={command.busy}>
          {t('comments.add')}
        </Button>
      </Group>
    </Form>
  );
}
