import { Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { StatusDot } from '../../ui';
import classes from './today.module.css';

/** A quiet mark of the mails that wait for a connection or were refused. */
export function MailMarks({ waiting, failed }: { waiting: number; failed: number }) {
  const { t } = useTranslation();
  if (waiting === 0 && failed === 0) return null;
  return (
    <Link href="/outbox" className={classes.figure}>
      <Group gap="lg">
        {waiting > 0 && <StatusDot tone="waiting" label={t('today.waiting', { count: waiting })} />}
        {failed > 0 && <StatusDot tone="bad" label={t('today.failed', { count: failed })} />}
      </Group>
    </Link>
  );
}
