import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LinkDetail, LinkStore } from '../../../api/links';
import { DraftKept, FieldErrorProvider, usePrimaryKey } from '../../../ui';
import { TotalFigures } from '../../invoices/TotalFigures';
import { LinksFrame } from '../LinksFrame';
import classes from '../links.module.css';
import { CaptureSwitch } from './CaptureSwitch';
import { HeadFields } from './HeadFields';
import { MethodTypes } from './MethodTypes';
import { OrderLines } from './OrderLines';
import { chosenMethods } from './order';
import { Refused } from './Refused';
import type { Start } from './useKnown';
import { useOrder } from './useOrder';

interface OrderFormProps {
  from: LinkStore;
  start: Start;
  onCreated: (detail: LinkDetail) => void;
  /** The choice of the store. */
  children: ReactNode;
}

/** An order being written: for whom, what, and how the money is taken. */
export function OrderForm({ from, start, onCreated, children }: OrderFormProps) {
  const { t } = useTranslation();
  const { form, edit, totals, habits, errors, refusal, submit, busy } = useOrder(from, start, onCreated);
  const order = form.value;
  usePrimaryKey({ run: submit });
  return (
    <LinksFrame tab="new" primary={{ label: t('links.create'), onClick: submit, loading: busy }}>
      <FieldErrorProvider errors={errors}>
        {children}
        <DraftKept {...form} />
        {refusal && <Refused error={refusal} />}
        <div className={classes.order}>
          {start.customer && (
            <Text c="dimmed" mb="-1rem">
              {t('links.forCustomer', { customer: start.customer })}
            </Text>
          )}
          <HeadFields order={order} edit={edit} agreed={from.config.currencies} />
          <OrderLines order={order} edit={edit} habits={habits} totals={totals} />
          <div className={classes.foot}>
            <Stack gap="lg">
              <MethodTypes from={from} order={order} edit={edit} />
              {chosenMethods(order, from).includes('card') && <CaptureSwitch order={order} edit={edit} />}
            </Stack>
            <div className={classes.totals}>
              {totals && <TotalFigures totals={totals} taxIncluded={from.store.taxIncluded} coupon="" />}
            </div>
          </div>
        </div>
      </FieldErrorProvider>
    </LinksFrame>
  );
}
