import { Anchor, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type DocumentRow, documentsKey, listDocuments } from '../../api/documents';
import { DateText, Money, More, Section, usePages } from '../../ui';
import { DocumentPanel } from './DocumentPanel';
import classes from './documents.module.css';
import { useDocumentName } from './useDocumentName';

/** The invoices, receipts, credit notes and statements made for a customer, newest first. */
export function MadeDocuments({ customerId }: { customerId: number }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<DocumentRow | null>(null);
  const { query, rows } = usePages([...documentsKey, customerId], null, (cursor) =>
    listDocuments({ customerId, cursor, limit: 30 }),
  );
  return (
    <Section title={t('documents.made')}>
      {query.isSuccess && rows.length === 0 && (
        <Text c="dimmed" mt="xs">
          {t('documents.noneMade')}
        </Text>
      )}
      <ul className={classes.list}>
        {rows.map((row) => (
          <Row key={Object.values(row.document).join()} row={row} onOpen={() => setShown(row)} />
        ))}
      </ul>
      <More {...query} />
      {shown && <DocumentPanel row={shown} onClose={() => setShown(null)} />}
    </Section>
  );
}

function Row({ row, onOpen }: { row: DocumentRow; onOpen: () => void }) {
  const nameOf = useDocumentName();
  const { date, amount } = row;
  return (
    <li className={classes.row}>
      <div className={classes.what}>
        <Anchor component="button" type="button" className={classes.open} onClick={onOpen}>
          {nameOf(row)}
        </Anchor>
        <Text size="xs" c="dimmed">
          <DateText date={date} />
        </Text>
      </div>
      {amount.currency && <Money amount={amount} />}
    </li>
  );
}
