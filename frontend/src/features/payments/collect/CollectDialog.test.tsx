import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { NewPayment } from '../../../api/payments';
import { renderInShop } from '../../../testing/render';
import { forgetPlaces } from '../../../ui';
import { CollectDialog } from './CollectDialog';

const euros = (minor: number) => ({ minor, currency: 'EUR' });
const open = (id: number, due: number) => ({
  id,
  number: `INV-${id}`,
  date: '2026-05-01',
  dueDate: `2026-05-1${id}`,
  total: euros(due),
  due: euros(due),
});

const collect = vi.fn<(sent: NewPayment) => Promise<unknown>>();

/** Stands in for the book: a customer's open invoices and credit. */
function keep(invoices: ReturnType<typeof open>[], credit = 0, gateway = '') {
  const detail = { customer: { name: 'Ada' }, sums: { credit: euros(credit) } };
  const desk = {
    Customers: { Get: async () => detail },
    Cards: { List: async () => ({ gateway, cards: [], links: [] }) },
    Invoices: { Get: async () => ({ invoice: { ...invoices[0], balance: { due: invoices[0]?.due } } }) },
    Payments: { Open: async () => invoices, Collect: collect },
  };
  vi.stubGlobal('go', { desk });
}

// The document of these tests loads no fonts; fields that grow wait for them.
Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true });

beforeEach(() => {
  forgetPlaces();
  collect.mockReset();
  collect.mockImplementation(async ({ amount, method, shares }) => ({
    id: 7,
    number: 'REC-7',
    amount,
    method,
    allocations: shares.map((share) => ({ ...share, number: `INV-${share.invoiceId}` })),
  }));
});

const show = () => renderInShop(<CollectDialog customerId={1} onClose={vi.fn()} onSendReceipt={vi.fn()} />);
const sent = () => collect.mock.lastCall?.[0];
const cents = () => sent()?.shares.map(({ invoiceId, amount }) => [invoiceId, amount.minor]);

describe('collecting a payment', () => {
  it('takes all that is due on one invoice by one Enter', async () => {
    keep([open(1, 2490)]);
    const { user } = show();
    await waitFor(() => expect(document.activeElement?.getAttribute('type')).toBe('radio'));
    await user.keyboard('{Enter}');
    await screen.findByText('REC-7');
    expect(sent()).toMatchObject({ method: 'cash', amount: euros(2490), customerId: 1 });
    expect(cents()).toEqual([[1, 2490]]);
  });

  it('spreads it over several, and over the others what a typed share leaves', async () => {
    keep([open(1, 6000), open(2, 5000)]);
    const { user } = show();
    const amount = await screen.findByRole('textbox', { name: 'Amount' });
    await user.clear(amount);
    await user.type(amount, '80');
    const share = screen.getByRole('textbox', { name: 'Paid on INV-1' });
    await user.clear(share);
    await user.type(share, '35{Enter}');
    await screen.findByText('REC-7');
    expect(cents()).toEqual([
      [1, 3500],
      [2, 4500],
    ]);
  });

  it('uses no more credit than there is', async () => {
    keep([open(1, 6000), open(2, 5000)], 2000);
    const { user } = show();
    await user.click(await screen.findByRole('radio', { name: /Store credit/ }));
    await user.keyboard('{Enter}');
    await screen.findByText('REC-7');
    expect(sent()).toMatchObject({ method: 'store_credit', amount: euros(2000) });
    expect(cents()).toEqual([[1, 2000]]);
  });

  it('shows a refusal beside the share that it means', async () => {
    keep([open(1, 6000), open(2, 5000)]);
    const refusal = { code: 'nothing', field: 'allocations.0', message: 'Nothing is due on invoice INV-2.' };
    collect.mockRejectedValueOnce(new Error(JSON.stringify(refusal)));
    const { user } = show();
    const share = await screen.findByRole('textbox', { name: 'Paid on INV-1' });
    await user.clear(share);
    await user.type(share, '0{Enter}');
    const refused = screen.getByRole('textbox', { name: 'Paid on INV-2' });
    await waitFor(() => expect(refused.getAttribute('aria-invalid')).toBe('true'));
    expect(share.getAttribute('aria-invalid')).not.toBe('true');
  });

  it('takes a payment in advance where nothing is open', async () => {
    keep([]);
    const { user } = show();
    const amount = await screen.findByRole('textbox', { name: 'Amount' });
    await user.type(amount, '25{Enter}');
    await screen.findByText('REC-7');
    expect(sent()).toMatchObject({ amount: euros(2500), shares: [] });
  });

  it('leads on to the card for the amount that was typed, where a gateway takes cards', async () => {
    keep([open(1, 6000)], 0, 'sandbox');
    const { user } = show();
    await user.click(await screen.findByRole('radio', { name: /gateway's page · SANDBOX/ }));
    const amount = screen.getByRole('textbox', { name: 'Amount' });
    await user.clear(amount);
    await user.type(amount, '25');
    await user.click(screen.getByRole('button', { name: 'Choose Card' }));
    expect(await screen.findByRole('button', { name: /^Charge 25,00/ })).toBeTruthy();
    expect(collect).not.toHaveBeenCalled();
  });

  it.each([
    ['several invoices', [open(1, 6000), open(2, 5000)], 'sandbox'],
    ['no gateway', [open(1, 6000)], ''],
  ])('offers no card with %s', async (_, invoices, gateway) => {
    keep(invoices, 0, gateway);
    show();
    await screen.findByRole('radio', { name: /Cash/ });
    expect(screen.queryByRole('radio', { name: /gateway/ })).toBeNull();
  });
});
