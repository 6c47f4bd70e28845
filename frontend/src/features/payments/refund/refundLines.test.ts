import { expect, it } from 'vitest';
import { lineField, lineNames, linesToSend, offered, renamed } from './refundLines';

const euros = (minor: number) => ({ minor, currency: 'EUR' });
const left = (position: number, quantity: number, gross: number) => ({
  position,
  quantity,
  net: euros(gross),
  tax: euros(0),
  gross: euros(gross),
});

it('offers all that is left, and not what was refunded', () => {
  expect(offered([left(1, 3000, 900), left(2, 0, 0), left(4, 1500, 400)])).toEqual([
    { position: 1, quantity: 3000, ticked: false },
    { position: 4, quantity: 1500, ticked: false },
  ]);
});

it('ticks the only line there is', () => {
  expect(offered([left(1, 0, 0), left(2, 1000, 900)])[0]?.ticked).toBe(true);
});

it('sends what is ticked, with an amount only where it was typed over', () => {
  const lines = linesToSend(
    [
      { position: 1, ticked: false, quantity: 1000 },
      { position: 3, ticked: true, quantity: 2000 },
      { position: 9, ticked: true, quantity: null, amount: 500 },
    ],
    'EUR',
  );
  expect(lines).toEqual([
    { position: 3, quantity: 2000, amount: undefined },
    { position: 9, quantity: 0, amount: euros(500) },
  ]);
});

it('refunds nothing for an amount that cannot be read', () => {
  expect(
    linesToSend([{ position: 1, ticked: true, quantity: 1000, amount: null }], 'EUR')[0]?.amount,
  ).toEqual(euros(0));
});

it('shows an error beside its line, although the book counts only the lines it was sent', () => {
  const sent = [
    { position: 3, quantity: 2000 },
    { position: 9, quantity: 1000 },
  ];
  const errors = { 'lines.1.amount': 'At most 4,50 €.', payouts: 'No.' };
  expect(renamed(errors, lineNames(sent))).toEqual({
    [lineField(9, 'amount')]: 'At most 4,50 €.',
    payouts: 'No.',
  });
});
