import { ActionIcon, Tooltip } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { type MouseEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { copyText } from '../api';

/** Copies a text, and says that it did. `what` names it: "Copy link". */
export function CopyButton({ text, what }: { text: string; what?: string }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  const copy = async (event: MouseEvent) => {
    // In a row of a list it copies, and opens nothing.
    event.stopPropagation();
    if (!(await copyText(text))) {
      notifications.show({ message: t('ui.copyFailed'), color: 'red' });
      return;
    }
    setCopied(true);
    setTimeout(() => setCopied(false), 1500);
  };
  const label = copied ? t('ui.copied') : (what ?? t('ui.copy'));
  return (
    <Tooltip label={label} opened={copied || undefined}>
      <ActionIcon aria-label={label} onClick={copy} size="md">
        {copied ? <IconCheck size={16} color="var(--daybook-good)" /> : <IconCopy size={16} />}
      </ActionIcon>
    </Tooltip>
  );
}
