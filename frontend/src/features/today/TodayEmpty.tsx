import { Button, Group, Loader, Stack, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import icon from '../../../../build/icon.svg';
import { useCommand } from '../../api';
import { fillSample } from '../../api/session';
import { May, Page } from '../../ui';

/** The first page of an empty book: what it will show, and the ways to begin. */
export function TodayEmpty() {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const queries = useQueryClient();
  const sample = useCommand<void, void>({ run: fillSample, onDone: () => void queries.invalidateQueries() });
  return (
    <Page title={t('today.title')}>
      <Stack align="center" gap="xs" mt="12vh" mx="auto" maw="32rem" ta="center">
        <img src={icon} alt="" width={56} height={56} />
        <Title order={2} mt="sm">
          {t('today.emptyTitle')}
        </Title>
        <Text c="dimmed">{t('today.emptyText')}</Text>
        <May needs="sell">
          <Group mt="md" justify="center">
            <Button onClick={() => navigate('/invoices/new')}>{t('today.newInvoice')}</Button>
            <Button variant="default" onClick={() => navigate('/customers/new')}>
              {t('today.newCustomer')}
            </Button>
          </Group>
        </May>
        <May needs="settings">
          <Button mt="xl" variant="subtle" onClick={() => sample.submit()} disabled={sample.isPending}>
            {t('today.sample')}
          </Button>
          <Group gap="xs" justify="center" wrap="nowrap" role="status">
            {sample.busy && <Loader size="xs" />}
            <Text size="xs" c="dimmed">
              {sample.busy ? t('today.filling') : t('today.sampleHint')}
            </Text>
          </Group>
        </May>
      </Stack>
    </Page>
  );
}
