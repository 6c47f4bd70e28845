import { expect, it } from 'vitest';
import type { Balance } from '../../../api/invoices';
import { obstacles } from './obstacles';

const euros = (minor: number) => ({ minor, currency: 'EUR' });

function balance(
  figures: Partial<Record<'credited' | 'paid' | 'writtenOff' | 'due', number>>,
  voided = false,
): Balance {
  const { credited = 0, paid = 0, writtenOff = 0, due = 0 } = figures;
  return {
    total: euros(2000),
    credited: euros(credited),
    paid: euros(paid),
    refunded: euros(0),
    writtenOff: euros(writtenOff),
    due: euros(due),
    voided,
  };
}

it('lets everything be done with an open invoice', () => {
  expect(obstacles(balance({ due: 2000 }))).toEqual({});
});

it('collects, reminds and writes off nothing where nothing is due', () => {
  const why = 'invoices.why.nothingDue';
  expect(obstacles(balance({ paid: 2000 }))).toEqual({
    charge: why,
    collect: why,
    remind: why,
    writeOff: why,
  });
});

it('still takes money for what was written off', () => {
  expect(obstacles(balance({ writtenOff: 2000 })).collect).toBeUndefined();
});

it('takes back nothing where everything was refunded', () => {
  const { refund, void: voiding } = obstacles(balance({ paid: 2000, credited: 2000 }));
  expect([refund, voiding]).toEqual(['invoices.why.refunded', 'invoices.why.refunded']);
});

it('only sends a void invoice', () => {
  expect(Object.keys(obstacles(balance({}, true))).sort()).toEqual([
    'charge',
    'collect',
    'refund',
    'remind',
    'void',
    'writeOff',
  ]);
});
