import { Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardLinkDetail } from '../../../api/cards';
import { type Column, CopyButton, DateTimeText } from '../../../ui';
import { LinkStatusDot } from '../../links/LinkStatusDot';
import { lastDigits } from '../../payments/cards/cardName';
import { addressee } from './addressee';
import { addressOf, isOpen } from './ways';

/** Where a link was sent, and the card that it brought. */
function To({ link }: CardLinkDetail) {
  const { t } = useTranslation();
  return (
    <>
      {addressee(link) || t('savedCards.typedHere')}
      {link.cardId !== 0 && (
        <Text span inherit c="dimmed" ms="xs">
          {`${link.setup.card.brand} ${lastDigits(link.setup.card)}`}
        </Text>
      )}
    </>
  );
}

/** The columns of a customer's card links. A narrow window leaves who created one to the panel. */
export function useColumns(): Column<CardLinkDetail>[] {
  const { t } = useTranslation();
  const wide = useMediaQuery('(min-width: 72em)', true, { getInitialValueInEffect: false });
  return useMemo(() => {
    const columns: Column<CardLinkDetail>[] = [
      {
        id: 'status',
        header: t('links.statusTitle'),
        width: '8.75rem',
        cell: ({ status }) => <LinkStatusDot status={status} />,
      },
      {
        id: 'to',
        header: t('savedCards.sentTo'),
        width: 'minmax(10rem, 1.5fr)',
        cell: (detail) => <To {...detail} />,
      },
      {
        id: 'created',
        header: t('links.createdAt'),
        width: '9.75rem',
        cell: ({ link }) => <DateTimeText at={link.createdAt} />,
      },
      {
        id: 'creator',
        header: t('links.createdBy'),
        width: 'minmax(6rem, 0.8fr)',
        cell: ({ link }) => link.creatorName,
      },
      {
        id: 'until',
        header: t('links.until'),
        width: '9.75rem',
        cell: (detail) => isOpen(detail) && <DateTimeText at={detail.link.expiresAt} />,
      },
      {
        id: 'copy',
        header: '',
        width: '3.5rem',
        align: 'end',
        cell: (detail) => {
          const url = addressOf(detail);
          return url && <CopyButton text={url} what={t('links.copyUrl')} />;
        },
      },
    ];
    return columns.filter(({ id }) => wide || id !== 'creator');
  }, [t, wide]);
}
