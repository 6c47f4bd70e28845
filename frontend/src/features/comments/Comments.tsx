import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api';
import { commentsKey, listComments } from '../../api/comments';
import { More, useMay, usePages } from '../../ui';
import { CommentEntry } from './CommentEntry';
import classes from './comments.module.css';
import { NewComment } from './NewComment';

/** What people noted on a customer, newest first. */
export function Comments({ customerId }: { customerId: number }) {
  const { t } = useTranslation();
  const may = useMay();
  const { data: session } = useSession();
  const { query, rows } = usePages([...commentsKey, customerId], null, (cursor) =>
    listComments({ customerId, cursor, limit: 30 }),
  );
  return (
    <div className={classes.tab}>
      {may('sell') && <NewComment key={customerId} customerId={customerId} />}
      {query.isSuccess && rows.length === 0 && (
        <Text c="dimmed" mt="md">
          {t('comments.empty')}
        </Text>
      )}
      <ul className={classes.list}>
        {rows.map((comment) => (
          <CommentEntry
            key={comment.id}
            comment={comment}
            own={may('sell') && comment.userId === session?.user.id}
          />
        ))}
      </ul>
      <More {...query} />
    </div>
  );
}
