import { Anchor } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { DateText, Field, Money, MoneyInput } from '../../../ui';
import classes from './CollectForm.module.css';
import type { Payable } from './spread';
import type { Collecting } from './useCollect';

interface ShareTableProps {
  form: Collecting;
  invoices: readonly Payable[];
}

/** What each invoice gets of the payment: the first due first, unless it is typed over. */
export function ShareTable({ form, invoices }: ShareTableProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.shares}>
      <table>
        <thead>
          <tr>
            <th>{t('payments.invoice')}</th>
            <th>{t('payments.dueDate')}</th>
            <th>{t('payments.due')}</th>
            <th>{t('payments.pays')}</th>
          </tr>
        </thead>
        <tbody onKeyDown={walk}>
          {invoices.map((invoice) => (
            <ShareRow key={invoice.id} form={form} invoice={invoice} />
          ))}
        </tbody>
      </table>
      {form.typedShares.size > 0 && (
        <Anchor component="button" type="button" size="xs" onClick={form.oldestFirst}>
          {t('payments.oldestFirst')}
        </Anchor>
      )}
    </div>
  );
}

function ShareRow({ form, invoice }: { form: Collecting; invoice: Payable }) {
  const { t } = useTranslation();
  const { id, number, dueDate, due, writtenOff } = invoice;
  const { currency } = form.amount;
  const share = form.typedShares.has(id) ? (form.typedShares.get(id) ?? null) : (form.shares.get(id) ?? 0);
  return (
    <tr data-idle={share === 0 || undefined}>
      <td>{number}</td>
      <td>
        <DateText date={dueDate} />
      </td>
      <td>
        <Money amount={{ minor: due, currency }} />
        {writtenOff > 0 && (
          <div className={classes.writtenOff}>
            {t('payments.writtenOff', { amount: { minor: writtenOff, currency } })}
          </div>
        )}
      </td>
      <td>
        <Field name={form.nameOf(id)}>
          {(field) => (
            <MoneyInput
              {...field}
              size="xs"
              rightSection={null}
              rightSectionWidth={8}
              currency={currency}
              aria-label={t('payments.shareOf', { number })}
              value={share}
              onChange={(minor) => form.setShare(id, minor)}
              onFocus={(event) => event.currentTarget.select()}
            />
          )}
        </Field>
      </td>
    </tr>
  );
}

/** The arrow keys lead from one share to the next. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  const inputs = [...event.currentTarget.querySelectorAll('input')];
  const at = inputs.indexOf(event.target as HTMLInputElement);
  event.preventDefault();
  inputs[at + step]?.focus();
}
