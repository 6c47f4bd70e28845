import { screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { renderInShop } from '../testing/render';
import { MoneyInput, QuantityInput, RateInput } from './MoneyInput';

function Price({ start = null }: { start?: number | null }) {
  const [minor, setMinor] = useState<number | null>(start);
  return (
    <>
      <MoneyInput label="Price" value={minor} onChange={setMinor} />
      <output>{String(minor)}</output>
    </>
  );
}

const field = () => screen.getByLabelText<HTMLInputElement>('Price');
const minor = () => screen.getByRole('status').textContent;

describe('an amount being typed', () => {
  it('becomes cents, and is written out as understood once the field is left', async () => {
    const { user } = renderInShop(<Price />);
    await user.type(field(), '1234,5');
    expect(field().value).toBe('1234,5');
    expect(minor()).toBe('123450');
    await user.tab();
    expect(field().value).toBe('1.234,50');
  });

  it('keeps what was typed and says what is wrong, but not while it is typed', async () => {
    const { user } = renderInShop(<Price />);
    await user.type(field(), '12,345');
    expect(minor()).toBe('null');
    expect(screen.queryByText(/At most/)).toBeNull();
    await user.tab();
    expect(field().value).toBe('12,345');
    expect(screen.getByText('At most 2 decimals are possible here.')).toBeTruthy();
  });

  it('refuses a minus where money cannot be negative', async () => {
    const { user } = renderInShop(<Price />);
    await user.type(field(), '-5');
    await user.tab();
    expect(screen.getByText('This must not be below zero.')).toBeTruthy();
  });

  it('shows the amount it is given', () => {
    renderInShop(<Price start={2490} />);
    expect(field().value).toBe('24,90');
  });
});

describe('quantities and rates', () => {
  it('are thousandths', async () => {
    const seen: (number | null)[] = [];
    const { user } = renderInShop(
      <>
        <QuantityInput label="Quantity" value={null} onChange={(units) => seen.push(units)} />
        <RateInput label="Tax rate" value={null} onChange={(units) => seen.push(units)} />
      </>,
    );
    await user.click(screen.getByLabelText('Quantity'));
    await user.paste('1,5');
    await user.click(screen.getByLabelText('Tax rate'));
    await user.paste('8,875');
    expect(seen).toEqual([1500, 8875]);
  });
});
