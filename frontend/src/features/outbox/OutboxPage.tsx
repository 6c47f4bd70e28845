import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { exportOutbox } from '../../api/exports';
import { type Mail, mailsKey } from '../../api/mails';
import { DataTable, Page, useRemembered } from '../../ui';
import { ExportMenu } from '../imports/ExportMenu';
import { MailPanel } from './MailPanel';
import { NoMails } from './NoMails';
import { useColumns } from './useColumns';
import { useMails } from './useMails';

/** What was mailed, and what became of it. */
export default function OutboxPage() {
  const { t } = useTranslation();
  const [show, setShow] = useRemembered<'all' | 'unsent'>('mails', 'all');
  const [openId, setOpenId] = useState<number | null>(null);
  const columns = useColumns();
  const { fetchPage, seen } = useMails(show === 'unsent');
  return (
    <Page
      title={t('outbox.title')}
      fill
      actions={
        <ExportMenu
          onExport={(format) => exportOutbox({ unsent: show === 'unsent', cursor: '', limit: 0 }, format)}
        />
      }
      filters={
        <SegmentedControl
          aria-label={t('outbox.show')}
          data={(['all', 'unsent'] as const).map((value) => ({ value, label: t(`outbox.shown.${value}`) }))}
          value={show}
          onChange={(value) => setShow(value as 'all' | 'unsent')}
        />
      }
    >
      <DataTable<Mail>
        key={show}
        name={`mails-${show}`}
        label={t('outbox.title')}
        columns={columns}
        queryKey={[...mailsKey, show]}
        fetchPage={fetchPage}
        rowId={(mail) => String(mail.id)}
        onOpen={(mail) => setOpenId(mail.id)}
        openId={openId === null ? null : String(openId)}
        empty={<NoMails unsent={show === 'unsent'} />}
      />
      <MailPanel mail={openId === null ? undefined : seen.get(openId)} onClose={() => setOpenId(null)} />
    </Page>
  );
}
