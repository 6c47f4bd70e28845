import { Anchor, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CardLinkDetail } from '../../../api/cards';
import { May, StatusDot } from '../../../ui';
import { formatPhone } from '../../customers/phone';
import { type SendingState, sendingTones } from '../../links/Sending';
import { TextPrograms } from '../../links/TextButtons';
import { addressee } from './addressee';
import { isOpen } from './ways';

interface CardSendingProps {
  detail: CardLinkDetail;
  /** The link was made just now: by hand it still has to go. */
  fresh?: boolean;
}

/** How a card link goes to the customer: by email or SMS, and what became of that; or by hand. */
export function CardSending({ detail, fresh }: CardSendingProps) {
  const { t } = useTranslation();
  const { link, mailId, mailState, text } = detail;
  const underWay = mailId !== 0 && mailState !== 'failed';
  const byHand = isOpen(detail) && link.sending === 'sms' && text !== '' && !underWay;
  return (
    <Stack gap="xs" align="flex-start">
      {fresh && byHand && mailId === 0 ? (
        <Text>{t('links.sendAsText', { to: addressee(link) })}</Text>
      ) : (
        <Message {...detail} />
      )}
      {byHand && <TextPrograms phone={link.phone} text={text} />}
    </Stack>
  );
}

function Message({ link, mailId, mailState }: CardLinkDetail) {
  const { t } = useTranslation();
  if (!mailId)
    return <StatusDot wraps tone="neutral" label={t('links.handedOver', { to: formatPhone(link.phone) })} />;
  const way = link.sending === 'sms' ? 'sms' : 'email';
  const state = mailState as SendingState;
  const to = addressee(link);
  return (
    <>
      <StatusDot wraps tone={sendingTones[state]} label={t(`links.sent.${way}.${state}`, { to })} />
      {state === 'failed' && (
        <May needs="see">
          <Anchor href="#/outbox" size="xs">
            {t('savedCards.toOutbox')}
          </Anchor>
        </May>
      )}
    </>
  );
}
