import { Button, SegmentedControl, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { customersKey, findCustomers } from '../../api/customers';
import { Combo, MoneyInput, RateInput, useField } from '../../ui';
import { companyBeside, displayName } from '../customers/name';
import { suggestCode } from './code';
import classes from './coupons.module.css';
import type { CouponDraft, Owner } from './draft';
import { TermFields } from './TermFields';
import type { OnProblem } from './useUnclear';

export interface NewCouponFieldsProps {
  value: CouponDraft;
  onChange: (change: Partial<CouponDraft>) => void;
  onProblem: OnProblem;
}

/** Everything of a new coupon, to be typed. */
export function NewCouponFields({ value, onChange, onProblem }: NewCouponFieldsProps) {
  const { t } = useTranslation();
  return (
    <Stack gap="sm">
      <CodeField value={value} onChange={onChange} />
      <ValueField value={value} onChange={onChange} onProblem={onProblem} />
      <Combo<Owner>
        {...useField('customerId')}
        label={t('coupons.for')}
        description={t('coupons.forHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        placeholder={t('coupons.everybody')}
        value={value.customer}
        onChange={(customer) => onChange({ customer: customer && ownerOf(customer) })}
        search={findCustomers}
        queryKey={[...customersKey, 'search']}
        itemId={({ id }) => String(id)}
        itemLabel={displayName}
        itemDetail={companyBeside}
      />
      <TermFields value={value} onChange={onChange} onProblem={onProblem} />
    </Stack>
  );
}

// A row of the list knows more than the form has to keep.
const ownerOf = ({ id, name, company }: Owner): Owner => ({ id, name, company });

function CodeField({ value, onChange }: Omit<NewCouponFieldsProps, 'onProblem'>) {
  const { t } = useTranslation();
  const field = useField('code');
  const suggest = () => onChange({ code: suggestCode(value.customer ? displayName(value.customer) : '') });
  return (
    <TextInput
      {...field}
      label={t('coupons.code')}
      description={t('coupons.codeHint')}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      value={value.code}
      onChange={(event) => onChange({ code: event.currentTarget.value.toUpperCase() })}
      maxLength={40}
      autoComplete="off"
      spellCheck={false}
      data-autofocus
      rightSection={
        <Button variant="subtle" size="compact-sm" onClick={suggest}>
          {t('coupons.suggest')}
        </Button>
      }
      rightSectionWidth="auto"
      classNames={{ section: classes.suggest }}
    />
  );
}

function ValueField({ value, onChange, onProblem }: NewCouponFieldsProps) {
  const { t } = useTranslation();
  const field = useField('discount');
  const { kind } = value;
  const choose = (kind: string) => {
    onProblem('discount', null);
    onChange({ kind: kind === 'amount' ? 'amount' : 'rate' });
  };
  const Input = kind === 'rate' ? RateInput : MoneyInput;
  return (
    <div className={classes.value}>
      <Input
        {...field}
        key={kind}
        label={t('coupons.value')}
        value={kind === 'rate' ? value.rate : value.amount}
        onChange={(units, problem) => {
          onProblem('discount', problem);
          onChange(kind === 'rate' ? { rate: units } : { amount: units });
        }}
      />
      <SegmentedControl
        aria-label={t('coupons.kind')}
        value={kind}
        onChange={choose}
        data={[
          { value: 'rate', label: t('coupons.percentage') },
          { value: 'amount', label: t('coupons.amount') },
        ]}
      />
    </div>
  );
}
