import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api';
import { openDocument } from '../../api/documents';
import { documentOf, type Mail, mailsKey, retryMail, saveMailFile } from '../../api/mails';
import { todayKey } from '../../api/today';
import { May } from '../../ui';

/** What can be done with a mail: try it again, look at its document, send it by hand. */
export function MailActions({ mail }: { mail: Mail }) {
  const { t } = useTranslation();
  const tell = (message: string) => notifications.show({ message });
  const retry = useCommand({
    run: retryMail,
    invalidates: [[...mailsKey], [...todayKey]],
    onDone: () => tell(t('outbox.retried')),
  });
  const open = useCommand<void, void>({
    run: () => openDocument(documentOf(mail)),
  });
  const save = useCommand({
    run: saveMailFile,
    onDone: (path) => path && tell(t('outbox.fileSaved', { path })),
  });
  const unsent = mail.state === 'waiting' || mail.state === 'failed';
  return (
    <>
      {mail.kind !== 'link' && (
        <Button variant="default" onClick={() => open.submit()} loading={open.busy}>
          {t('outbox.openDocument')}
        </Button>
      )}
      <May needs="sell">
        {mail.sending === 'email' && (
          <Button
            variant="default"
            onClick={() => save.submit(mail.id)}
            loading={save.busy}
            title={t('outbox.saveFileHint')}
          >
            {t('outbox.saveFile')}
          </Button>
        )}
        {unsent && (
          <Button onClick={() => retry.submit(mail.id)} loading={retry.busy}>
            {t('outbox.retry')}
          </Button>
        )}
      </May>
    </>
  );
}
