import { describe, expect, it } from 'vitest';
import { offered, type Payable, payable, recovered, restOf, spread, stillDue } from './spread';

const invoice = (id: number, due: number, writtenOff = 0): Payable => ({
  id,
  number: `INV-${id}`,
  dueDate: `2026-05-0${id}`,
  due,
  writtenOff,
});

const untouched = new Map<number, number | null>();
const may = [invoice(1, 6000), invoice(2, 5000), invoice(3, 2500)];
const shares = (amount: number, typed = untouched) => [...spread(amount, may, typed).values()];

describe('a payment for several invoices', () => {
  it('pays the oldest first', () => {
    expect(shares(8000)).toEqual([6000, 2000, 0]);
    expect(stillDue(may, spread(8000, may, untouched))).toBe(5500);
  });

  it('leaves what is more than due as credit', () => {
    expect(shares(15_000)).toEqual([6000, 5000, 2500]);
    expect(restOf(15_000, spread(15_000, may, untouched))).toBe(1500);
  });

  it('keeps a share that was typed and spreads what it leaves', () => {
    expect(shares(8000, new Map([[1, 1000]]))).toEqual([1000, 5000, 2000]);
    expect(shares(8000, new Map([[3, 2500]]))).toEqual([5500, 0, 2500]);
  });

  it('counts an emptied share as nothing', () => {
    expect(shares(8000, new Map([[1, null]]))).toEqual([0, 5000, 2500]);
    expect(restOf(8000, spread(8000, may, new Map([[1, null]])))).toBe(500);
  });

  it('shows by how much typed shares go beyond the amount', () => {
    const typed = new Map([
      [1, 6000],
      [2, 5000],
    ]);
    expect(shares(8000, typed)).toEqual([6000, 5000, 0]);
    expect(restOf(8000, spread(8000, may, typed))).toBe(-3000);
  });

  it('is all credit where nothing is open', () => {
    expect(restOf(5000, spread(5000, [], untouched))).toBe(5000);
    expect(offered([])).toBe(0);
  });
});

describe('money for an invoice that was written off', () => {
  const late = [invoice(1, 0, 4000)];

  it('is offered in full and recovers it', () => {
    expect(offered(late)).toBe(4000);
    expect(recovered(late, spread(3000, late, untouched))).toBe(3000);
    expect(restOf(5000, spread(5000, late, untouched))).toBe(1000);
  });

  it('pays what is due on others first', () => {
    const both = [invoice(1, 1000, 4000), invoice(2, 2000)];
    const paid = spread(3500, both, untouched);
    expect([...paid.values()]).toEqual([1500, 2000]);
    expect(recovered(both, paid)).toBe(500);
    expect(offered(both)).toBe(3000);
    expect(payable(both)).toBe(7000);
  });
});
