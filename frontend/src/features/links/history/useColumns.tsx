import { Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { LinkRow } from '../../../api/links';
import { type Column, DateTimeText, Money } from '../../../ui';
import { formatPhone } from '../../customers/phone';
import { LinkStatusDot } from '../LinkStatusDot';

/** The columns of the history. Who it goes to, and the store, is in the panel too: a narrow window leaves it to that. */
export function useColumns(several: boolean): Column<LinkRow>[] {
  const { t } = useTranslation();
  const medium = useWidth(70);
  const wide = useWidth(several ? 80 : 76);
  const wider = useWidth(several ? 86 : 76);
  return useMemo(() => {
    const room: Record<string, boolean> = { to: wide, store: several && medium };
    return columns(t, wider).filter(({ id }) => room[id] ?? true);
  }, [t, medium, wide, wider, several]);
}

/** Whether the window is so many em wide. */
function useWidth(em: number): boolean {
  return useMediaQuery(`(min-width: ${em}em)`, true, { getInitialValueInEffect: false });
}

function columns(t: TFunction, wider: boolean): Column<LinkRow>[] {
  return [
    { id: 'orderId', header: t('links.orderId'), width: '7.25rem', cell: ({ orderId }) => orderId },
    {
      id: 'status',
      header: t('links.statusTitle'),
      width: '8.25rem',
      cell: ({ status }) => <LinkStatusDot status={status} />,
    },
    {
      id: 'to',
      header: t('links.to'),
      width: 'minmax(10rem, 1.5fr)',
      cell: (row) => <To {...row} />,
    },
    {
      id: 'sending',
      header: t(wider ? 'links.communicationMethod' : 'links.communication'),
      width: wider ? '10.5rem' : '7.75rem',
      cell: ({ sending }) => t(`links.sending.${sending as 'email' | 'sms'}`),
    },
    {
      id: 'amount',
      header: t('links.amount'),
      align: 'end',
      width: 'minmax(7.75rem, 0.6fr)',
      cell: ({ amount }) => <Money amount={amount} />,
    },
    {
      id: 'created',
      header: t('links.createdAt'),
      width: '8.75rem',
      cell: ({ createdAt }) => <DateTimeText at={createdAt} />,
    },
    {
      id: 'creator',
      header: t('links.createdBy'),
      width: 'minmax(6rem, 0.8fr)',
      cell: ({ creatorName }) => creatorName,
    },
    {
      id: 'store',
      header: t('links.store'),
      width: 'minmax(5.5rem, 0.8fr)',
      cell: ({ storeCode }) => storeCode,
    },
  ];
}

function To({ customerName, to, sending }: LinkRow) {
  const address = sending === 'sms' ? formatPhone(to) : to;
  if (!customerName) return address;
  return (
    <>
      {customerName}
      <Text span inherit c="dimmed" ms="xs">
        {address}
      </Text>
    </>
  );
}
