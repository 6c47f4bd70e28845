import { Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Payment } from '../../../api/payments';
import { Field, Form, formatMoney, useShop } from '../../../ui';
import { AmountField } from './AmountField';
import classes from './CollectForm.module.css';
import { MethodChoice } from './MethodChoice';
import { ReceivedAt } from './ReceivedAt';
import { ShareTable } from './ShareTable';
import type { Account } from './useAccount';
import { type Collecting, useCollect } from './useCollect';

interface CollectFormProps {
  customerId: number;
  account: Account;
  /** The method that is chosen at first; else the one that was last. */
  method?: string;
  onClose: () => void;
  onCollected: (payment: Payment) => void;
  /** A card is charged now, for so much in minor units. */
  onCharge: (minor: number) => void;
}

/** A payment by hand: what is due is offered, Enter takes it. */
export function CollectForm(props: CollectFormProps) {
  const { customerId, account, method, onClose, onCollected, onCharge } = props;
  const { t } = useTranslation();
  const shop = useShop();
  const { invoices, credit, cards } = account;
  const form = useCollect(customerId, account, onCollected, method);
  const errors = useShownErrors(form.collect.fieldErrors, invoices.length > 1);
  const submit = () => (form.charges ? onCharge(form.amount.minor) : form.submit());
  return (
    <Form id="collect" errors={errors} onSubmit={submit}>
      <div className={classes.columns} data-several={invoices.length > 1 || undefined}>
        <div>
          <AmountField form={form} account={account} />
          {invoices.length > 1 && <ShareTable form={form} invoices={invoices} />}
        </div>
        <Stack gap="md">
          <MethodChoice
            value={form.method}
            onChange={form.chooseMethod}
            credit={form.usable > 0 ? credit : undefined}
            cards={cards}
          />
          {form.usesCredit && (
            <Text size="xs" c="dimmed">
              {t('payments.creditExplained')}
            </Text>
          )}
          {form.charges ? <Text c="dimmed">{t('terminal.next')}</Text> : <Details form={form} />}
        </Stack>
      </div>
      <Group justify="flex-end" gap="xs" mt="md">
        <Button variant="default" onClick={onClose}>
          {t('ui.cancel')}
        </Button>
        <Button type="submit" loading={form.collect.busy} disabled={form.amount.minor === 0}>
          {t(actionOf(form), { amount: formatMoney(form.amount, shop) })}
        </Button>
      </Group>
    </Form>
  );
}

function actionOf({ usesCredit, charges }: Collecting) {
  if (charges) return 'terminal.chooseCard';
  return usesCredit ? 'payments.useCredit' : 'payments.collectAmount';
}

/** When the money came, how whoever took it calls it, and a note. */
function Details({ form }: { form: Collecting }) {
  const { t } = useTranslation();
  return (
    <>
      <ReceivedAt value={form.received} onChange={form.setReceived} />
      {form.takesReference && (
        <Field name="reference">
          {(field) => (
            <TextInput
              {...field}
              label={t('payments.reference')}
              placeholder={t('payments.referenceHint')}
              value={form.reference}
              onChange={(event) => form.setReference(event.currentTarget.value)}
            />
          )}
        </Field>
      )}
      <Field name="note">
        {(field) => (
          <Textarea
            {...field}
            label={t('payments.note')}
            autosize
            minRows={1}
            maxRows={4}
            value={form.note}
            onChange={(event) => form.setNote(event.currentTarget.value)}
          />
        )}
      </Field>
    </>
  );
}

/** The errors beside the fields there are: a single invoice has no share of its own to show one at. */
function useShownErrors(errors: Record<string, string>, several: boolean): Record<string, string> {
  return useMemo(() => {
    const [name, text] = Object.entries(errors)[0] ?? [];
    return name?.startsWith('allocations.') && text && !several ? { amount: text } : errors;
  }, [errors, several]);
}
