import { screen, within } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { renderInShop } from '../../../testing/render';
import { changeLine } from './changes';
import { emptyLine, type TypedLine } from './draft';
import { LineFigures } from './LineFigures';

/** The figures of a line of a document whose prices include tax, or do not. */
function Figures({ taxIncluded, type = 'physical' }: { taxIncluded: boolean; type?: string }) {
  const habits = { currency: 'EUR', taxRate: 19_000, taxIncluded };
  const [typed, setTyped] = useState({ lines: [{ ...emptyLine(habits), type, quantity: 3000 }] });
  const [line] = typed.lines as [TypedLine];
  return (
    <LineFigures
      line={line}
      habits={habits}
      patch={(patch) => setTyped(changeLine(line.key, patch, habits))}
      labelled={(label) => ({ 'aria-label': label, variant: 'unstyled' })}
    />
  );
}

const type = () => screen.getByRole('combobox');
const rate = () => screen.getByLabelText<HTMLInputElement>('invoices.line.taxRate');
const offered = () =>
  within(type())
    .getAllByRole('option')
    .map(({ textContent }) => textContent);

describe('the type of a line', () => {
  it('has the portal’s words, and sales tax where the prices are without tax', () => {
    renderInShop(<Figures taxIncluded={false} />);
    expect(offered()).toEqual([
      'Physical',
      'Discount',
      'Shipping fee',
      'Sales tax',
      'Digital',
      'Gift card',
      'Store credit',
      'Surcharge',
    ]);
  });

  it('is not sales tax where the prices include tax, unless it was that before', () => {
    const { unmount } = renderInShop(<Figures taxIncluded />);
    expect(offered()).not.toContain('Sales tax');
    unmount();
    renderInShop(<Figures taxIncluded type="sales_tax" />);
    expect(offered()).toContain('Sales tax');
  });

  it.each(['Gift card', 'Store credit'])('%s sets the rate to 0 and locks it', async (word) => {
    const { user } = renderInShop(<Figures taxIncluded />);
    expect(rate()).toHaveProperty('value', '19');
    await user.selectOptions(type(), word);
    expect(rate()).toMatchObject({ value: '0', disabled: true });
    await user.selectOptions(type(), 'Digital');
    expect(rate()).toMatchObject({ value: '19', disabled: false });
  });

  it('takes the discount from sales tax, and all but the amount from a discount', async () => {
    const { user } = renderInShop(<Figures taxIncluded={false} />);
    await user.type(screen.getByLabelText('invoices.line.discount'), '10%');
    await user.selectOptions(type(), 'Sales tax');
    expect(screen.queryByLabelText('invoices.line.discount')).toBeNull();
    expect(rate()).toMatchObject({ value: '0', disabled: true });
    await user.selectOptions(type(), 'Discount');
    expect(screen.queryByLabelText('invoices.line.quantity')).toBeNull();
    await user.selectOptions(type(), 'Physical');
    expect(screen.getByLabelText('invoices.line.discount')).toHaveProperty('value', '');
    expect(screen.getByLabelText('invoices.line.quantity')).toHaveProperty('value', '1');
    expect(rate()).toMatchObject({ value: '19', disabled: false });
  });
});
