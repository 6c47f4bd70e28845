import { Anchor, Select, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Money } from '../../../api';
import type { CardLeft } from '../../../api/payments';
import { formatMoney, useField, useShop } from '../../../ui';
import { PayoutRow } from './PayoutRow';
import { missingOf, single, type TypedPayout, withoutRow, withRow } from './payouts';
import classes from './refund.module.css';
import { usePayoutMethods } from './usePayoutMethods';

interface PayoutFieldsProps {
  rows: TypedPayout[];
  /** What goes back in all. */
  sum: Money;
  /** The cards that money can go back to. */
  cards: readonly CardLeft[];
  onChange: (rows: TypedPayout[]) => void;
}

/** How the money goes back: by one method, or split over several that add up. */
export function PayoutFields({ rows, sum, cards, onChange }: PayoutFieldsProps) {
  const { t } = useTranslation();
  const methods = usePayoutMethods(cards);
  const { error } = useField('payouts');
  const [first] = rows;
  const split = rows.length > 1;
  const add = () =>
    onChange(
      withRow(
        rows,
        sum.minor,
        methods.map(({ value }) => value),
      ),
    );
  return (
    <fieldset className={classes.payouts}>
      <legend>{t('refunds.method')}</legend>
      {split || !first ? (
        <PayoutRows rows={rows} sum={sum} cards={cards} onChange={onChange} />
      ) : (
        <Select
          name="payouts"
          aria-label={t('refunds.method')}
          data={methods}
          value={first.method}
          onChange={(method) => method && onChange(single(method))}
          allowDeselect={false}
        />
      )}
      {error && (
        <Text size="xs" c="var(--mantine-color-error)" role="alert">
          {error}
        </Text>
      )}
      {rows.length < methods.length && (
        <Anchor component="button" type="button" size="xs" onClick={add} style={{ alignSelf: 'start' }}>
          {split ? t('refunds.addMethod') : t('refunds.split')}
        </Anchor>
      )}
    </fieldset>
  );
}

function PayoutRows({ rows, sum, cards, onChange }: PayoutFieldsProps) {
  const { t } = useTranslation();
  const shop = useShop();
  const missing = missingOf(rows, sum.minor);
  const amount = formatMoney({ ...sum, minor: Math.abs(missing) }, shop);
  return (
    <>
      {rows.map((row, i) => (
        <PayoutRow
          key={row.key}
          row={row}
          line={i + 1}
          rows={rows}
          sum={sum}
          cards={cards}
          onChange={(patch) =>
            onChange(rows.map((other) => (other.key === row.key ? { ...other, ...patch } : other)))
          }
          onRemove={() => onChange(withoutRow(rows, row.key))}
        />
      ))}
      <Text size="xs" role="status" c={missing === 0 ? 'dimmed' : 'var(--mantine-color-error)'}>
        {missing === 0 && t('refunds.addsUp')}
        {missing > 0 && t('refunds.missing', { amount })}
        {missing < 0 && t('refunds.tooMuch', { amount })}
      </Text>
    </>
  );
}
