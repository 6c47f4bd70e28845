import { Button, Group, Skeleton, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useDelayed } from '../../api';
import { getToday, todayKey } from '../../api/today';
import { formatDate, May, Page, useShop } from '../../ui';
import { Ledger } from './Ledger';
import { SampleMark } from './SampleMark';
import { TodayEmpty } from './TodayEmpty';

/** The first page: what came in, what is owed, what happened. */
export default function TodayPage() {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const { data: figures, isPending } = useQuery({ queryKey: todayKey, queryFn: getToday });
  const waiting = useDelayed(isPending);
  if (figures?.empty) return <TodayEmpty />;
  return (
    <Page
      title={t('today.title')}
      note={figures && <Note date={figures.date} />}
      actions={
        <May needs="sell">
          <Button variant="default" onClick={() => navigate('/customers/new')}>
            {t('today.newCustomer')}
          </Button>
        </May>
      }
      primary={{
        label: t('today.newInvoice'),
        icon: <IconPlus size={16} />,
        onClick: () => navigate('/invoices/new'),
        needs: 'sell',
      }}
    >
      {figures && <Ledger figures={figures} />}
      {waiting && <Skeleton h="12rem" />}
    </Page>
  );
}

function Note({ date }: { date: string }) {
  const { locale } = useShop();
  return (
    <Group gap="lg">
      <Text component="time" c="dimmed" dateTime={date}>
        {formatDate(date, locale, 'full')}
      </Text>
      <SampleMark />
    </Group>
  );
}
