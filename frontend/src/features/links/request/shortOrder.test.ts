import { expect, it } from 'vitest';
import { changeLine } from '../../invoices/editor/changes';
import { discountLine, type TypedLine } from '../../invoices/editor/draft';
import { habitsOf, startOf, type TypedOrder } from '../create/order';
import { berlin } from '../testing';
import { onlyLine, shownFields, wrongElsewhere } from './shortOrder';

const habits = habitsOf('EUR', berlin);
const blank = startOf(berlin, {});

/** What the form of the request makes of an order. */
function typed(change: Partial<TypedLine>, order: TypedOrder = blank): TypedOrder {
  return changeLine(order.lines.at(-1)?.key ?? '', change, habits)(order);
}

const lantern = typed({ name: 'Paper lantern', unitPrice: 1250 });

it('asks for one thing at one price', () => {
  expect(onlyLine(blank)).toBe(blank.lines[0]);
  expect(onlyLine(lantern)).toMatchObject({ name: 'Paper lantern', unitPrice: 1250 });
});

it.each([
  ['several of it', typed({ quantity: 2000 }, startOf(berlin, {}))],
  ['a second line', typed({ name: 'Candle' }, lantern)],
  ['what is not taxed', typed({ type: 'gift_card' })],
  ['only a discount', { lines: [discountLine('Discount', habits)] }],
])('leaves %s to the full form', (_, order) => {
  expect(onlyLine(order)).toBeUndefined();
});

it('tells what is wrong with a field that it does not show', () => {
  const line = onlyLine(lantern);
  const shown = shownFields(line, ['EUR']);
  const own = { email: 'No address', [`lines.${line?.key}.unitPrice`]: 'Missing' };
  expect(wrongElsewhere(own, shown)).toBeUndefined();
  expect(wrongElsewhere({ ...own, currency: 'Not agreed' }, shown)).toBe('Not agreed');
  expect(wrongElsewhere({ currency: 'Not agreed' }, shownFields(line, ['CHF', 'EUR']))).toBeUndefined();
});
