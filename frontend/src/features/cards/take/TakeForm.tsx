import { Button, Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CustomerCards } from '../../../api/cards';
import { Form, formatMoney, useShop } from '../../../ui';
import { Refused } from '../../links/create/Refused';
import { AmountField } from './AmountField';
import { CardChoice } from './CardChoice';
import { FreeSale } from './FreeSale';
import { InvoiceChoice } from './InvoiceChoice';
import { type Chargeable, shownFields } from './typed';
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
  const { value, patch, amount, command } = form;
  const { error, busy } = command;
  const chooses = !fixed && invoices.length > 0;
  const refused = error && !shownFields(value, chooses).includes(error.field);
  return (
    <Form id="take" careful errors={form.errors} onSubmit={form.submit}>
      {refused && <Refused error={error} />}
      {refused && onOpen && (
        <Button variant="default" fullWidth mt="-0.5rem" mb="lg" onClick={onOpen}>
          {t('terminal.showOpen')}
        </Button>
      )}
      <Stack gap="md">
        {chooses && <InvoiceChoice invoices={invoices} value={value.invoiceId} onChange={form.choose} />}
        {value.invoiceId === 0 && <FreeSale form={form} />}
        <AmountField form={form} />
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
          <Button type="submit" loading={busy} disabled={amount.minor === 0}>
            {t('terminal.charge', { amount: formatMoney(amount, shop) })}
          </Button>
        </Group>
      </Stack>
    </Form>
  );
}
