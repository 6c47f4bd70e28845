import { Button, Group, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import icon from '../../../../build/icon.svg';
import { type ApiError, errorText, quit } from '../../api';
import classes from './start.module.css';

/** Why there is no book to show, and what to do about it. */
export function BookClosed({ error }: { error: ApiError }) {
  const { t, i18n } = useTranslation();
  const other = t('start.closed.other');
  const detail = error.code === 'internal' ? (error.params.detail ?? error.message) : null;
  return (
    <main className={classes.window}>
      <div className={classes.message}>
        <img src={icon} alt="" width={40} height={40} />
        <Title order={1}>{t(`start.closed.${error.code}`, { defaultValue: other })}</Title>
        <Text>{detail ? t('start.closedInternal') : errorText(error, i18n)}</Text>
        {detail && (
          <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            {detail}
          </Text>
        )}
        <Text c="dimmed">{t('start.closedNext')}</Text>
        <Group>
          <Button onClick={quit} data-autofocus>
            {t('start.quit')}
          </Button>
        </Group>
      </div>
    </main>
  );
}
