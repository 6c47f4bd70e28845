import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Invoice } from '../../../api/invoices';
import { getSeries, seriesKey } from '../../../api/settings';
import { ConfirmDialog, DateText, formatMoney, Money, useShop } from '../../../ui';
import { displayName } from '../../customers/name';
import { seriesNumber } from '../../settings/seriesNumber';
import { Unprintable } from '../Unprintable';

interface IssueDialogProps {
  draft: Invoice;
  onClose: () => void;
  onConfirm: () => void;
  busy: boolean;
}

/** What issuing means, in figures, before it is done. */
export function IssueDialog({ draft, ...dialog }: IssueDialogProps) {
  const { t } = useTranslation();
  const shop = useShop();
  const { data: series } = useQuery({
    queryKey: seriesKey(draft.storeId),
    queryFn: () => getSeries(draft.storeId),
    meta: { quiet: true },
  });
  const invoices = series?.find(({ kind }) => kind === 'invoice');
  const { total } = draft.totals;
  return (
    <ConfirmDialog
      {...dialog}
      opened
      title={t('invoices.issueTitle')}
      confirm={t('invoices.issueAmount', { amount: formatMoney(total, shop) })}
      figures={[
        { label: t('invoices.customer'), value: displayName(draft.billTo) },
        {
          label: t('invoices.number'),
          value: invoices
            ? seriesNumber(invoices.pattern, invoices.next, draft.issueDate)
            : t('invoices.numberNext'),
        },
        { label: t('invoices.dueDate'), value: <DateText date={draft.dueDate} /> },
        { label: t('invoices.total'), value: <Money amount={total} />, strong: true },
      ]}
    >
      <Text>{t('invoices.issueExplained')}</Text>
      <Unprintable id={draft.id} />
    </ConfirmDialog>
  );
}
