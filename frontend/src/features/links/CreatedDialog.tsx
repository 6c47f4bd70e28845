import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { getLink, type LinkDetail, linkKey } from '../../api/links';
import { DateTimeText, Figures, Money, useFocusReturn } from '../../ui';
import { formatPhone } from '../customers/phone';
import { LinkAddress } from './LinkAddress';
import { LinkCode } from './LinkCode';
import classes from './links.module.css';
import { Sending } from './Sending';
import { TextButtons } from './TextButtons';

interface CreatedDialogProps {
  detail: LinkDetail;
  onClose: () => void;
}

/** After an order was created: its address, and how it gets to the customer. */
export function CreatedDialog({ detail: created, onClose }: CreatedDialogProps) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  useFocusReturn(true);
  const { data: detail = created } = useQuery({
    queryKey: linkKey(created.link.id),
    queryFn: () => getLink(created.link.id),
  });
  const { link } = detail;
  const figures = [
    { label: t('links.orderId'), value: link.orderId },
    { label: t('links.amount'), value: <Money amount={link.totals.total} />, strong: true },
    { label: t('links.until'), value: <DateTimeText at={link.expiresAt} /> },
  ];
  const toHistory = () => {
    onClose();
    navigate('/links');
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={<Text fw={600}>{t('links.created')}</Text>}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <Stack gap="md">
        <LinkAddress url={detail.url} />
        <div className={classes.scanned}>
          <LinkCode {...detail} />
          <Stack gap="md">
            <HowItGoes {...detail} />
            <TextButtons {...detail} />
            <Figures figures={figures} />
          </Stack>
        </div>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={toHistory}>
            {t('links.toHistory')}
          </Button>
          <Button onClick={onClose} data-autofocus>
            {t('links.done')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

/** What becomes of the link now. A text that is handed over is nobody else's to follow. */
function HowItGoes(detail: LinkDetail) {
  const { t } = useTranslation();
  const { link, mails } = detail;
  if (link.sending === 'email') return <Text>{t('links.sentByEmail', { to: link.email })}</Text>;
  if (mails.length > 0) return <Sending {...detail} />;
  return <Text>{t('links.sendAsText', { to: formatPhone(link.phone) })}</Text>;
}
