import { Alert, Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorText } from '../../../api';
import type { InvoiceDetail } from '../../../api/invoices';
import type { CreditNote } from '../../../api/payments';
import { FieldErrorProvider, Form, formatMoney, useShop } from '../../../ui';
import { ReasonField } from '../correct/ReasonField';
import { PayoutFields } from './PayoutFields';
import { PlannedEntries } from './PlannedEntries';
import { RefundFigures } from './RefundFigures';
import { RefundLines } from './RefundLines';
import classes from './refund.module.css';
import { useRefundForm } from './useRefundForm';

interface RefundFormProps {
  detail: InvoiceDetail;
  onClose: () => void;
  onRefunded: (note: CreditNote) => void;
}

/** On the left what is taken back, on the right what that means, before the point of no return. */
export function RefundForm({ detail, onClose, onRefunded }: RefundFormProps) {
  const { t, i18n } = useTranslation();
  // What there was when the form was opened; the invoice is another one afterwards.
  const [before] = useState(detail);
  const form = useRefundForm(before, onRefunded);
  return (
    <Form id="refund" careful errors={form.errors} onSubmit={form.submit}>
      <FieldErrorProvider errors={{ ...form.errors, ...form.liveErrors }}>
        <div className={classes.form}>
          <RefundLines
            detail={before}
            lines={form.lines}
            plan={form.plan}
            onChange={form.change}
            onTickAll={form.tickAll}
          />
          <div className={classes.effect}>
            <RefundFigures plan={form.plan} balance={before.invoice.balance} refused={form.refused} />
            {form.sum.minor > 0 && (
              <PayoutFields rows={form.rows} sum={form.sum} cards={form.cards} onChange={form.setRows} />
            )}
            <ReasonField
              value={form.reason}
              onChange={form.setReason}
              description={t('refunds.reasonHint')}
            />
            <PlannedEntries refund={form.refund} />
            {form.whole && (
              <Alert color="red" role="alert">
                {errorText(form.whole, i18n)}
              </Alert>
            )}
          </div>
        </div>
        <Group justify="space-between" gap="xs" className={classes.foot}>
          <Group gap="xs" c="var(--mantine-color-error)" wrap="nowrap">
            <IconAlertTriangle size={16} aria-hidden />
            <Text size="sm">{t('ui.irreversible')}</Text>
          </Group>
          <Group gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('ui.cancel')}
            </Button>
            <RefundButton form={form} />
          </Group>
        </Group>
      </FieldErrorProvider>
    </Form>
  );
}

/** Names the act: how much is refunded, or that only a credit note is issued. */
function RefundButton({ form }: { form: ReturnType<typeof useRefundForm> }) {
  const { t } = useTranslation();
  const shop = useShop();
  const { plan, refused, sum, busy } = form;
  const amount = formatMoney(sum, shop);
  const act = sum.minor > 0 ? t('refunds.refundAmount', { amount }) : t('refunds.issueCreditNote');
  return (
    <Button type="submit" color="red" loading={busy}>
      {plan && !refused ? act : t('refunds.refundItems')}
    </Button>
  );
}
