import { Button, Group } from '@mantine/core';
import { IconBrandWhatsapp, IconMessage } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { LinkDetail } from '../../api/links';
import { smsLink, whatsAppLink } from './textLinks';

/**
 * Hands the link's text over to a program that sends it to the customer's phone; nothing where it cannot, or where Daybook
 * itself sends it.
 */
export function TextButtons({ link, mails, smsText }: LinkDetail) {
  const underWay = mails[0]?.sending === 'sms' && mails[0].state !== 'failed';
  if (!link.phone || !smsText || underWay) return null;
  return <TextPrograms phone={link.phone} text={smsText} />;
}

/** The programs that send a text to a phone. */
export function TextPrograms({ phone, text }: { phone: string; text: string }) {
  const { t } = useTranslation();
  return (
    <Group gap="xs">
      <Button
        variant="default"
        component="a"
        href={smsLink(phone, text)}
        leftSection={<IconMessage size={16} aria-hidden />}
      >
        {t('links.openSms')}
      </Button>
      <Button
        variant="default"
        component="a"
        href={whatsAppLink(phone, text)}
        leftSection={<IconBrandWhatsapp size={16} aria-hidden />}
      >
        {t('links.openWhatsApp')}
      </Button>
    </Group>
  );
}
