import { TextInput } from '@mantine/core';
import { type Dispatch, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getCustomer } from '../../../api/customers';
import { DateInput, Field } from '../../../ui';
import { CustomerField } from './CustomerField';
import { type Change, changeIssueDate } from './changes';
import type { Billed, TypedInvoice } from './draft';
import classes from './InvoiceEditor.module.css';

interface HeadFieldsProps {
  typed: TypedInvoice;
  edit: Dispatch<Change>;
  /** Enter leads on to the lines; so does opening an invoice that has its customer. */
  onNext: () => void;
}

/** Who, when, and the customer's reference. */
export function HeadFields({ typed, edit, onNext }: HeadFieldsProps) {
  const { t } = useTranslation();
  const byTab = useRef(false);
  const [startHere] = useState(typed.customer === null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the editor opens
  useEffect(() => {
    if (!startHere) onNext();
  }, []);
  const chooseCustomer = (customer: Billed | null) => {
    edit((typed) => ({ ...typed, customer }));
    if (!customer) return;
    if (!byTab.current) onNext();
    getCustomer(customer.id).then(
      ({ customer: { id, language } }) =>
        edit((typed) => (typed.customer?.id === id ? { ...typed, language } : typed)),
      () => undefined,
    );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const plain = event.key === 'Enter' && !event.ctrlKey && !event.metaKey;
    // Without a customer the Enter was too early for the matches: it is pressed again.
    if (plain && !event.defaultPrevented && inHead(event) && typed.customer) onNext();
  };
  return (
    <div
      role="group"
      aria-label={t('invoices.head')}
      className={classes.head}
      onKeyDownCapture={(event) => {
        byTab.current = event.key === 'Tab';
      }}
      onPointerDownCapture={() => {
        byTab.current = false;
      }}
      onKeyDown={onKeyDown}
    >
      <CustomerField value={typed.customer} onChange={chooseCustomer} autoFocus={startHere} />
      <Field name="issueDate">
        {(field) => (
          <DateInput
            {...field}
            label={t('invoices.issueDate')}
            value={typed.issueDate || null}
            onChange={(date) => date && edit(changeIssueDate(date))}
          />
        )}
      </Field>
      <Field name="dueDate">
        {(field) => (
          <DateInput
            {...field}
            label={t('invoices.dueDate')}
            value={typed.dueDate || null}
            onChange={(date) => date && edit((typed) => ({ ...typed, dueDate: date }))}
          />
        )}
      </Field>
      <Field name="reference">
        {(field) => (
          <TextInput
            {...field}
            label={t('invoices.reference')}
            value={typed.reference}
            onChange={(event) => {
              const reference = event.currentTarget.value;
              edit((typed) => ({ ...typed, reference }));
            }}
          />
        )}
      </Field>
    </div>
  );
}

// A dialog opened from here is elsewhere in the document, though its keys arrive here.
function inHead({ target, currentTarget }: KeyboardEvent): boolean {
  return target instanceof Node && currentTarget.contains(target);
}
