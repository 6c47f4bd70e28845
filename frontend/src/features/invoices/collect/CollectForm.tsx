import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../api';
import { customersKey } from '../../../api/customers';
import { type Invoice, invoicesKey } from '../../../api/invoices';
import { collectPayment, type NewPayment, type Payment } from '../../../api/payments';
import { todayKey } from '../../../api/today';
import { Field, Form, formatMoney, MoneyInput, useRemembered, useShop } from '../../../ui';
import { AmountEffect } from './AmountEffect';
import classes from './CollectForm.module.css';
import { MethodChoice } from './MethodChoice';
import { methods } from './methods';
import { ReceivedAt } from './ReceivedAt';
import { momentOf, type ZoneTime } from './zoneTime';

interface CollectFormProps {
  invoice: Invoice;
  onClose: () => void;
  onCollected: (payment: Payment) => void;
}

/** A payment by hand: what is due is offered, Enter takes it. */
export function CollectForm({ invoice, onClose, onCollected }: CollectFormProps) {
  const { t } = useTranslation();
  const shop = useShop();
  const { due } = invoice.balance;
  const [minor, setMinor] = useState<number | null>(due.minor);
  const [method, setMethod] = useRemembered('payment-method', methods[0]?.id ?? '');
  const [received, setReceived] = useState<ZoneTime | null>(null);
  const [note, setNote] = useState('');
  const amount = { minor: minor ?? 0, currency: due.currency };
  const collect = useCommand({
    run: (payment: NewPayment, key) => collectPayment(payment, key),
    invalidates: [invoicesKey, customersKey, todayKey],
    fields: ['amount', 'method', 'receivedAt', 'note'],
    onDone: onCollected,
  });
  const submit = () => {
    const receivedAt = received ? momentOf(received, shop.timezone) : Date.now();
    collect.submit({ invoiceId: invoice.id, method, amount, receivedAt, note });
  };
  return (
    <Form id="collect" errors={collect.fieldErrors} onSubmit={submit}>
      <Stack gap="md">
        <div>
          <Field name="amount">
            {(field) => (
              <MoneyInput
                {...field}
                size="lg"
                classNames={{ label: classes.label }}
                label={t('payments.amount')}
                currency={due.currency}
                value={minor}
                onChange={setMinor}
                onFocus={(event) => event.currentTarget.select()}
              />
            )}
          </Field>
          <AmountEffect amount={amount} due={due} />
        </div>
        <MethodChoice value={method} onChange={setMethod} />
        <ReceivedAt value={received} onChange={setReceived} />
        <Field name="note">
          {(field) => (
            <Textarea
              {...field}
              label={t('payments.note')}
              autosize
              minRows={1}
              maxRows={4}
              value={note}
              onChange={(event) => setNote(event.currentTarget.value)}
            />
          )}
        </Field>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button type="submit" loading={collect.busy} disabled={amount.minor === 0}>
            {t('payments.collectAmount', { amount: formatMoney(amount, shop) })}
          </Button>
        </Group>
      </Stack>
    </Form>
  );
}
