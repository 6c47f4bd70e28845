import { expect, it } from 'vitest';
import type { Link } from '../../../api/links';
import { discountLine } from '../../invoices/editor/draft';
import { berlin, sentLink } from '../testing';
import { habitsOf, ofCopy, startOf } from './order';
import { bookFields, formField, missingFields } from './orderFields';

const ready = startOf(berlin, {
  ...ofCopy({ ...sentLink().link, currency: 'EUR', country: 'DE', reference1: 'WEB' } as Link),
  phone: '',
});
const blank = startOf(berlin, { country: 'DE' });
const [first] = ready.lines;
const [empty] = blank.lines;

it('misses nothing once there is a contact and something sold', () => {
  expect(missingFields(ready, berlin)).toEqual([]);
});

it('is content with a phone number alone', () => {
  expect(missingFields({ ...ready, email: '', phone: '0151 1' }, berlin)).toEqual([]);
});

it('misses a contact and the first line when nothing is typed', () => {
  expect(missingFields(blank, berlin)).toEqual(['email', `lines.${empty?.key}.name`]);
});

it('misses something on the first line that was emptied again', () => {
  const cleared = { ...empty, key: 'cleared' } as typeof empty & object;
  expect(missingFields({ ...blank, lines: [cleared, ...blank.lines] }, berlin)).toContain(
    'lines.cleared.name',
  );
});

it('misses a price that was not typed, though it would count as zero', () => {
  const lines = ready.lines.map((line) => (line === first ? { ...line, unitPrice: null } : line));
  expect(missingFields({ ...ready, lines }, berlin)).toEqual([`lines.${first?.key}.unitPrice`]);
});

it('misses something sold where there is only a discount', () => {
  const off = { ...discountLine('Discount', habitsOf('EUR', berlin)), unitPrice: 100 };
  const lines = [off, ...blank.lines];
  expect(missingFields({ ...ready, lines }, berlin)).toEqual([`lines.${empty?.key}.name`]);
});

it('misses something sold where there is only sales tax', () => {
  const tax = { ...first, type: 'sales_tax', taxRate: 0 } as typeof first & object;
  expect(missingFields({ ...ready, lines: [tax, ...blank.lines] }, berlin)).toEqual([
    `lines.${empty?.key}.name`,
  ]);
});

it('misses a way to pay where none is left of those that the store offers', () => {
  expect(missingFields({ ...ready, methods: [] }, berlin)).toEqual(['methods']);
  expect(missingFields({ ...ready, methods: ['card'] }, berlin)).toEqual(['methods']);
});

it('shows what the book says of the first filled line at that line, an empty one before it or not', () => {
  const lines = [...blank.lines, ...ready.lines];
  expect(formField('lines.0.quantity', { ...ready, lines })).toBe(`lines.${first?.key}.quantity`);
  expect(formField('email', ready)).toBe('email');
  expect(formField('lines', ready)).toBe(`lines.${first?.key}.name`);
});

it('knows the fields of as many lines as there are', () => {
  expect(bookFields(ready)).toContain('lines.0.reference');
  expect(bookFields(ready)).not.toContain('lines.1.name');
});
