import { describe, expect, it } from 'vitest';
import type { CardLeft } from '../../../api/payments';
import {
  missingOf,
  payoutField,
  payoutNames,
  payoutsToSend,
  single,
  withinCards,
  withoutRow,
  withRow,
} from './payouts';

const methods = ['cash', 'card_terminal', 'store_credit'];
const sum = { minor: 2490, currency: 'EUR' };
const euros = (minor: number) => ({ minor, currency: 'EUR' });

it('gives everything back by one method, whatever it comes to', () => {
  expect(payoutsToSend(single('cash'), sum)).toEqual([{ method: 'cash', amount: euros(2490) }]);
  expect(payoutsToSend(single('cash'), euros(500))).toEqual([{ method: 'cash', amount: euros(500) }]);
});

it('asks for no method where no money goes back', () => {
  expect(payoutsToSend(single('cash'), euros(0))).toEqual([]);
});

it('lets the last of several methods take the rest', () => {
  const [first, second] = withRow(single('cash'), sum.minor, methods);
  const rows = [{ ...first, amount: 2000 }, second] as ReturnType<typeof withRow>;
  expect(payoutsToSend(rows, sum)).toEqual([
    { method: 'cash', amount: euros(2000) },
    { method: 'card_terminal', amount: euros(490) },
  ]);
  expect(missingOf(rows, sum.minor)).toBe(0);
});

it('says what is missing, and what is too much', () => {
  const rows = [
    { key: 0, method: 'cash', amount: 1000 },
    { key: 1, method: 'store_credit', amount: 1000 },
  ];
  expect(missingOf(rows, 2490)).toBe(490);
  expect(missingOf(rows, 1500)).toBe(-500);
});

it('keeps what was typed when one more method joins, and gives it the rest', () => {
  const two = withRow(single('cash'), 2490, methods);
  const three = withRow([{ key: 0, method: 'cash', amount: 2000 }, ...two.slice(1)], 2490, methods);
  expect(three.map(({ method, amount }) => [method, amount])).toEqual([
    ['cash', 2000],
    ['card_terminal', 490],
    ['store_credit', undefined],
  ]);
});

it('gives the rest to the last row that stays', () => {
  const rows = withoutRow(
    [
      { key: 0, method: 'cash', amount: 2000 },
      { key: 1, method: 'store_credit' },
    ],
    1,
  );
  expect(payoutsToSend(rows, sum)).toEqual([{ method: 'cash', amount: euros(2490) }]);
});

it('finds the row of an error, although rows without money are not sent', () => {
  const rows = [
    { key: 4, method: 'cash', amount: 0 },
    { key: 7, method: 'store_credit' },
  ];
  expect(payoutNames(rows, 2490)).toEqual({ 'payouts.0.amount': payoutField(7) });
});

describe('a refund to the card', () => {
  const left = (minor: number): CardLeft => ({
    chargeId: minor,
    gateway: 'sandbox',
    brand: 'Visa',
    lastFour: '4242',
    left: euros(minor),
  });
  const split = (cards: CardLeft[]) =>
    payoutsToSend(withinCards(single('card_gateway'), sum.minor, cards), sum).map(({ method, amount }) => [
      method,
      amount.minor,
    ]);

  it('takes everything where the cards together brought as much', () => {
    expect(split([left(2490)])).toEqual([['card_gateway', 2490]]);
    expect(split([left(1000), left(1490)])).toEqual([['card_gateway', 2490]]);
  });

  it('takes what is left there, and the rest goes back in cash', () => {
    expect(split([left(1500)])).toEqual([
      ['card_gateway', 1500],
      ['cash', 990],
    ]);
    expect(split([])).toEqual([['cash', 2490]]);
  });

  it('leaves alone what was split by hand, and every other method', () => {
    const rows = withRow(single('card_gateway'), sum.minor, methods);
    expect(withinCards(rows, sum.minor, [left(100)])).toBe(rows);
    const cash = single('cash');
    expect(withinCards(cash, sum.minor, [])).toBe(cash);
  });
});
