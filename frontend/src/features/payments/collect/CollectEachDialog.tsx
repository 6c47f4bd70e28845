import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Money as Amount, errorText, useCommand } from '../../../api';
import { collectEach, type NewPayments } from '../../../api/payments';
import { Figures, Form, formatMoney, Money, useFocusReturn, useShop } from '../../../ui';
import { moneyKeys } from '../moneyKeys';
import { MethodChoice } from './MethodChoice';
import { ReceivedAt } from './ReceivedAt';
import { useMethod } from './useMethod';
import { momentOf, type ZoneTime } from './zoneTime';

interface CollectEachDialogProps {
  invoiceIds: number[];
  customers: number;
  /** What is due on all of them. */
  due: Amount;
  onClose: () => void;
  onCollected: () => void;
}

const fields = ['method', 'receivedAt'];

/** Taking what is due on invoices of several customers: each is paid in full, all by one method. */
export function CollectEachDialog(props: CollectEachDialogProps) {
  const { t, i18n } = useTranslation();
  useFocusReturn();
  const shop = useShop();
  const { invoiceIds, customers, due, onClose } = props;
  const { method, setMethod } = useMethod();
  const [received, setReceived] = useState<ZoneTime | null>(null);
  const collect = useCommand({
    run: (payments: NewPayments, key) => collectEach(payments, key),
    invalidates: moneyKeys,
    fields: [...fields, ...invoiceIds.map((_, n) => `invoiceIds.${n}`), 'invoiceIds'],
    onDone: (payments) => {
      notifications.show({ message: t('payments.collectedEach', { count: payments.length, amount: due }) });
      props.onCollected();
      onClose();
    },
  });
  const submit = () => {
    const receivedAt = received ? momentOf(received, shop.timezone) : Date.now();
    collect.submit({ invoiceIds, method, receivedAt, note: '' });
  };
  const { error } = collect;
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      title={<Text fw={600}>{t('payments.collect')}</Text>}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
      size="29rem"
    >
      <Form id="collect-each" errors={collect.fieldErrors} onSubmit={submit}>
        <Stack gap="md">
          <Text>{t('payments.eachInFull')}</Text>
          <Figures
            figures={[
              { label: t('payments.customers'), value: customers },
              { label: t('payments.invoices'), value: invoiceIds.length },
              { label: t('payments.allDue'), value: <Money amount={due} />, strong: true },
            ]}
          />
          {error?.field.startsWith('invoiceIds') && <Alert color="red">{errorText(error, i18n)}</Alert>}
          <MethodChoice value={method} onChange={setMethod} />
          <ReceivedAt value={received} onChange={setReceived} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('ui.cancel')}
            </Button>
            <Button type="submit" loading={collect.busy}>
              {t('payments.collectAmount', { amount: formatMoney(due, shop) })}
            </Button>
          </Group>
        </Stack>
      </Form>
    </Modal>
  );
}
