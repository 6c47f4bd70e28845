import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useCommand } from '../../api';
import { openDocument } from '../../api/documents';
import { documentOf, type Mail, mailsKey, retryMail, saveMailFile } from '../../api/mails';
import { todayKey } from '../../api/today';
import { May } from '../../ui';
import { linkPath } from '../links/linkPath';

/** What can be done with a mail: try it again, look at what it is about, send it by hand. */
export function MailActions({ mail }: { mail: Mail }) {
  const { t } = useTranslation();
  const tell = (message: string) => notifications.show({ message });
  const retry = useCommand({
    run: retryMail,
    invalidates: [[...mailsKey], [...todayKey]],
    onDone: () => tell(t('outbox.retried')),
  });
  const save = useCommand({
    run: saveMailFile,
    onDone: (path) => path && tell(t('outbox.fileSaved', { path })),
  });
  const unsent = mail.state === 'waiting' || mail.state === 'failed';
  return (
    <>
      <OpenWhat mail={mail} />
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

function OpenWhat({ mail }: { mail: Mail }) {
  if (mail.kind === 'link') return <OpenLink id={mail.linkId} />;
  if (mail.kind === 'card_link') return <OpenCustomer id={mail.customerId} />;
  return <OpenDocument mail={mail} />;
}

function OpenDocument({ mail }: { mail: Mail }) {
  const { t } = useTranslation();
  const open = useCommand<void, void>({
    run: () => openDocument(documentOf(mail)),
  });
  return (
    <Button variant="default" onClick={() => open.submit()} loading={open.busy}>
      {t('outbox.openDocument')}
    </Button>
  );
}

function OpenLink({ id }: { id: number }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  return (
    <May needs="ownLinks">
      <Button variant="default" onClick={() => navigate(linkPath(id))}>
        {t('outbox.openLink')}
      </Button>
    </May>
  );
}

function OpenCustomer({ id }: { id: number }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  return (
    <May needs="see">
      <Button variant="default" onClick={() => navigate(`/customers/${id}`)}>
        {t('links.openCustomer')}
      </Button>
    </May>
  );
}
