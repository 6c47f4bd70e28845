import { TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorText, useCommand } from '../../../api';
import { type CustomerDetail, eraseCustomer } from '../../../api/customers';
import { ConfirmDialog, Form, forgetDrafts } from '../../../ui';
import { displayName } from '../name';
import { isTyped } from './name';
import { Unsettled, type UnsettledProps } from './Unsettled';
import { WhatGoes } from './WhatGoes';

type EraseDialogProps = CustomerDetail & Omit<UnsettledProps, 'sums'>;

/** Erase Personal Data: on request, once everything is settled. */
export function EraseDialog({ customer, sums, ...ways }: EraseDialogProps) {
  // As it was when the dialog was opened: afterwards the name is another.
  const [{ id, name }] = useState({ id: customer.id, name: displayName(customer) });
  if (sums.due.minor !== 0 || sums.credit.minor !== 0) return <Unsettled sums={sums} {...ways} />;
  return <Erasing id={id} name={name} onClose={ways.onClose} />;
}

function Erasing({ id, name, onClose }: { id: number; name: string; onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const [typed, setTyped] = useState('');
  const command = useCommand({
    run: (_: undefined, key) => eraseCustomer(id, key),
    // Drafts, mails and lists show the name as well.
    invalidates: [[]],
    fields: [''],
    onDone: () => {
      forgetDrafts(`customer.${id}.`);
      notifications.show({ message: t('customers.erase.done') });
      onClose();
    },
  });
  const ready = isTyped(typed, name);
  const submit = () => ready && command.submit(undefined);
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      irreversible
      title={t('customers.erase.title', { name })}
      confirm={t('customers.erase.confirm')}
      onConfirm={submit}
      busy={command.busy}
      disabled={!ready}
      error={command.error && errorText(command.error, i18n)}
    >
      <WhatGoes />
      <Form id="erase" careful errors={{}} onSubmit={submit}>
        <TextInput
          label={t('customers.erase.type', { name })}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          autoComplete="off"
          data-autofocus
        />
      </Form>
    </ConfirmDialog>
  );
}
