import { Text } from '@mantine/core';
import { IconFileOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { InvoiceEvent } from '../../../api/invoices';
import { DateTimeText } from '../../../ui';
import classes from './InvoicePage.module.css';

/** Says that the invoice is void, since when and why. */
export function Voided({ number, events }: { number: string; events: readonly InvoiceEvent[] }) {
  const { t } = useTranslation();
  const event = events.find(({ kind }) => kind === 'void');
  return (
    <div className={classes.voided} role="note">
      <IconFileOff size={20} stroke={1.5} aria-hidden />
      <div className={classes.voidedText}>
        <Text fw={600}>{t('invoices.voided', { number })}</Text>
        {event && (
          <Text size="xs" c="dimmed">
            <DateTimeText at={event.at} />
            {event.note && ` · ${event.note}`}
          </Text>
        )}
      </div>
    </div>
  );
}
