import { Button, Text } from '@mantine/core';
import { IconDownload, IconExternalLink, IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorText } from '../../../../api';
import type { Customer } from '../../../../api/customers';
import { type Document, documentPdf, type Statement } from '../../../../api/documents';
import { exportStatement } from '../../../../api/exports';
import { Money, Page, PdfView, RememberedTabs, usePrimaryKey } from '../../../../ui';
import { ExportMenu } from '../../../imports/ExportMenu';
import { SendDialog } from '../../../payments/send/SendDialog';
import { usePaper } from '../../../payments/usePaper';
import { CustomerLoader } from '../../CustomerLoader';
import { displayName } from '../../name';
import { PeriodSelect } from '../PeriodSelect';
import { StatementTable } from './StatementTable';
import classes from './statement.module.css';
import { useStatement } from './useStatement';

const periods = ['thisMonth', 'lastMonth', 'thisYear', 'lastYear', 'custom'] as const;

/** A customer's statement of a period: on the screen, as a PDF, by mail. */
export default function StatementPage() {
  return (
    <CustomerLoader>{({ customer }) => <OfCustomer key={customer.id} customer={customer} />}</CustomerLoader>
  );
}

function OfCustomer({ customer }: { customer: Customer }) {
  const { t, i18n } = useTranslation();
  const { period, setPeriod, document, query } = useStatement(customer.id);
  const [sending, setSending] = useState(false);
  const { data, error } = query;
  const send = () => setSending(true);
  usePrimaryKey({ needs: 'sell', run: () => data && send() });
  return (
    <Page
      title={t('account.statement.title')}
      back={{ href: `/customers/${customer.id}`, label: displayName(customer) }}
      primary={{
        label: t('payments.sendStatement'),
        onClick: send,
        icon: <IconSend size={16} aria-hidden />,
        disabled: !data,
        needs: 'sell',
      }}
      actions={data && <Papers document={document} />}
      filters={<PeriodSelect names={periods} value={period} onChange={setPeriod} />}
    >
      {error && <Text c="var(--mantine-color-error)">{errorText(error, i18n)}</Text>}
      {query.isPending && !query.isFetching && <Text c="dimmed">{t('account.statement.bothDays')}</Text>}
      {data && <Shown statement={data} document={document} />}
      {sending && <SendDialog what={{ kind: 'statement', document }} onClose={() => setSending(false)} />}
    </Page>
  );
}

function Shown({ statement, document }: { statement: Statement; document: Document }) {
  const { t } = useTranslation();
  const paper = <PdfView url={documentPdf(document)} label={t('account.statement.title')} />;
  return (
    <div className={classes.page}>
      <dl className={classes.owed}>
        <dt>{t('account.statement.closing')}</dt>
        <dd>
          <Money amount={statement.closing} />
        </dd>
        <dd className={classes.hint}>{t('account.statement.hint')}</dd>
      </dl>
      <RememberedTabs
        name="statement"
        tabs={[
          {
            id: 'account',
            label: t('account.statement.account'),
            content: <StatementTable statement={statement} />,
          },
          {
            id: 'paper',
            label: t('account.statement.paper'),
            content: <div className={classes.paper}>{paper}</div>,
          },
        ]}
      />
    </div>
  );
}

function Papers({ document }: { document: Document }) {
  const { t } = useTranslation();
  const paper = usePaper(document);
  const { id, from = '', to = '' } = document;
  return (
    <>
      <ExportMenu onExport={(format) => exportStatement(id, from, to, format)} />
      <Button variant="default" leftSection={<IconExternalLink size={16} aria-hidden />} onClick={paper.open}>
        {t('account.act.openPdf')}
      </Button>
      <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />} onClick={paper.save}>
        {t('account.act.savePdf')}
      </Button>
    </>
  );
}
