import { Button, Group, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type CardLinkDetail, cardLinkKey, getCardLink } from '../../../api/cards';
import { DateTimeText, Figures } from '../../../ui';
import { LinkAddress } from '../../links/LinkAddress';
import { LinkStatusDot } from '../../links/LinkStatusDot';
import linkClasses from '../../links/links.module.css';
import { CardLinkCode } from '../links/CardLinkCode';
import { CardSending } from '../links/CardSending';
import { isOpen } from '../links/ways';

interface RequestedProps {
  detail: CardLinkDetail;
  onClose: () => void;
}

/** After a card was asked for: the address of the page, and how it gets to the customer. */
export function Requested({ detail: created, onClose }: RequestedProps) {
  const { t } = useTranslation();
  const { id } = created.link;
  const { data: detail = created } = useQuery({ queryKey: cardLinkKey(id), queryFn: () => getCardLink(id) });
  const { link, status } = detail;
  const figures = [
    { label: t('links.statusTitle'), value: <LinkStatusDot status={status} /> },
    { label: t('links.until'), value: <DateTimeText at={link.expiresAt} /> },
  ];
  return (
    <Stack gap="md">
      {isOpen(detail) && <LinkAddress url={detail.url} />}
      <div className={linkClasses.scanned}>
        <CardLinkCode {...detail} />
        <Stack gap="md">
          <CardSending detail={detail} fresh />
          <Figures figures={figures} />
        </Stack>
      </div>
      <Group justify="flex-end" gap="xs">
        <Button onClick={onClose} autoFocus>
          {t('links.done')}
        </Button>
      </Group>
    </Stack>
  );
}
