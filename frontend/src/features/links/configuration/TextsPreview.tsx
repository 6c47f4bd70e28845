import { Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type LinkMessages, type LinkTemplate, linkTextsKey, previewLinkTexts } from '../../../api/links';
import classes from '../links.module.css';

/** How long typing pauses before the preview follows, in milliseconds. */
const pause = 80;

interface TextsPreviewProps {
  storeId: number;
  template: LinkTemplate;
}

/** What a customer would get of what is typed. */
export function TextsPreview({ storeId, template }: TextsPreviewProps) {
  const { t } = useTranslation();
  const [typed] = useDebouncedValue(template, pause);
  const { data: messages } = useQuery({
    queryKey: [...linkTextsKey(storeId), 'preview', typed],
    queryFn: () => previewLinkTexts(storeId, typed),
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  if (!messages) return null;
  return (
    <>
      <Message label={t('links.texts.previewMail')} language={typed.language}>
        <Text fw={600}>{messages.subject}</Text>
        <Text>{messages.mail}</Text>
      </Message>
      <Message label={t('links.texts.previewSms')} language={typed.language}>
        <Text>{messages.sms}</Text>
      </Message>
      <Size {...messages.smsSize} />
    </>
  );
}

interface MessageProps {
  label: string;
  language: string;
  children: React.ReactNode;
}

function Message({ label, language, children }: MessageProps) {
  return (
    <figure className={classes.message}>
      <Text component="figcaption" size="xs" c="dimmed">
        {label}
      </Text>
      <div lang={language}>{children}</div>
    </figure>
  );
}

/** How many parts an SMS has: each of them is paid for. */
function Size({ parts, length, unicode }: LinkMessages['smsSize']) {
  const { t } = useTranslation();
  return (
    <Text size="xs" c="dimmed">
      {t('links.texts.size', { count: parts, length })}
      {unicode && `; ${t('links.texts.unicode')}`}
    </Text>
  );
}
