import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useFocusReturn } from './useFocusReturn';

function Dialog() {
  useFocusReturn();
  return <input aria-label="Amount" />;
}

function List({ open, paid = false }: { open: boolean; paid?: boolean }) {
  return (
    <>
      {!paid && <button type="button">Collect Payment</button>}
      <div role="row" tabIndex={0}>
        INV-2
      </div>
      {open && <Dialog />}
    </>
  );
}

it('gives the focus back to what had it before the dialog', async () => {
  const view = render(<List open={false} />);
  screen.getByRole('button').focus();
  view.rerender(<List open />);
  screen.getByRole('textbox').focus();
  view.rerender(<List open={false} />);
  await Promise.resolve();
  expect(document.activeElement).toBe(screen.getByRole('button'));
});

it('goes on in the list where what had it is gone', async () => {
  const view = render(<List open={false} />);
  screen.getByRole('button').focus();
  view.rerender(<List open />);
  screen.getByRole('textbox').focus();
  view.rerender(<List open={false} paid />);
  await Promise.resolve();
  expect(document.activeElement?.textContent).toBe('INV-2');
});
