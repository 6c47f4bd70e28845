import { Button, Group, Select, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CustomerCards } from '../../../api/cards';
import { Field, Form, formatDate, formatMoney, MoneyInput, useShop } from '../../../ui';
import { Refused } from '../../links/create/Refused';
import { AmountEffect } from './AmountEffect';
import { CardChoice } from './CardChoice';
import { FreeSale } from './FreeSale';
import classes from './take.module.css';
import type { Chargeable } from './typed';
import type { Taking } from './useTake';

interface TakeFormProps {
  form: Taking;
  known: CustomerCards;
  invoices: readonly Chargeable[];
  /** Whether the only invoice is what is paid, and nothing else can be. */
  fixed?: boolean;
  onClose: () => void;
  /** Shows the payment of the invoice that is open already. */
  onOpen?: () => void;
}

/** What a card is charged for, how much, and which card. Enter alone charges nothing. */
export function TakeForm({ form, known, invoices, fixed = false, onClose, onOpen }: TakeFormProps) {
  const { t } = useTranslation();
  const shop = useShop();
  const { value, patch, invoice, amount, command } = form;
  const { error } = command;
  const due = ({ number, dueDate, due }: Chargeable) =>
    t('terminal.invoiceDue', { number, amount: due, date: formatDate(dueDate, shop.locale) });
  const shownError = error && (error.field === '' || error.field === 'customerId');
  return (
    <Form id="take" careful errors={form.errors} onSubmit={form.submit}>
      {shownError && <Refused error={error} />}
      {shownError && onOpen && (
        <Button variant="default" fullWidth mt="-0.5rem" mb="lg" onClick={onOpen}>
          {t('terminal.showOpen')}
        </Button>
      )}
      <Stack gap="md">
        {!fixed && invoices.length > 0 && (
          <Field name="invoiceId">
            {(field) => (
              <Select
                {...field}
                label={t('terminal.for')}
                allowDeselect={false}
                data={[
                  ...invoices.map((each) => ({ value: String(each.id), label: due(each) })),
                  { value: '0', label: t('terminal.free') },
                ]}
                value={String(value.invoiceId)}
                onChange={(id) => form.choose(Number(id))}
              />
            )}
          </Field>
        )}
        {value.invoiceId === 0 && <FreeSale form={form} />}
        <div>
          <Field name="amount">
            {(field) => (
              <MoneyInput
                {...field}
                size="lg"
                classNames={{ label: classes.label }}
                label={t('payments.amount')}
                currency={amount.currency}
                value={value.minor}
                onChange={(minor) => patch({ minor })}
                onFocus={(event) => event.currentTarget.select()}
              />
            )}
          </Field>
          <AmountEffect amount={amount} due={invoice?.due} />
        </div>
        <CardChoice
          {...known}
          value={value.cardId}
          onChange={(cardId) => patch({ cardId })}
          autoFocus={value.invoiceId !== 0}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button type="submit" loading={command.busy} disabled={amount.minor === 0}>
            {t('terminal.charge', { amount: formatMoney(amount, shop) })}
          </Button>
        </Group>
      </Stack>
    </Form>
  );
}
