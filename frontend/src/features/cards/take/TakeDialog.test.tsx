import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CardPayment } from '../../../api/cards';
import { renderInShop } from '../../../testing/render';
import { cardPayment, savedCard } from '../testing';
import { TakeDialog } from './TakeDialog';

const euros = (minor: number) => ({ minor, currency: 'EUR' });
const invoice = {
  id: 8,
  number: 'INV-8',
  date: '2026-05-01',
  dueDate: '2026-05-11',
  total: euros(2490),
  due: euros(2490),
};
const take = vi.fn<(sent: { key: string; cardId: number }) => Promise<CardPayment>>();
const known = vi.fn<() => Promise<CardPayment>>();

/** Stands in for the book: a customer with a saved card and an open invoice. */
function keep(gateway = 'sandbox') {
  const cards = gateway ? [savedCard({ expYear: 2999 })] : [];
  vi.stubGlobal('go', {
    desk: {
      Cards: { List: async () => ({ gateway, cards, links: [] }), Take: take, Payment: known },
      Payments: { Open: async () => [invoice] },
    },
  });
}

beforeEach(() => {
  take.mockReset();
  known.mockReset();
});

function answer(payment: CardPayment) {
  take.mockResolvedValueOnce(payment);
  known.mockResolvedValue(payment);
}

const show = () =>
  renderInShop(<TakeDialog customerId={7} customerName="Ada" onClose={vi.fn()} onSendReceipt={vi.fn()} />);
const chargeNow = () => screen.findByRole('button', { name: /^Charge 24,90/ });

describe('charging a card', () => {
  it('is asked for once, however often the button is pressed, and not by Enter alone', async () => {
    keep();
    let paid = (_: CardPayment) => {};
    take.mockReturnValueOnce(new Promise((resolve) => (paid = resolve)));
    known.mockResolvedValue(cardPayment({ state: 'captured', captured: euros(2490) }));
    const { user } = show();
    const button = await chargeNow();
    await user.keyboard('{Enter}');
    expect(take).not.toHaveBeenCalled();
    await user.dblClick(button);
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(take).toHaveBeenCalledTimes(1);
    expect(take.mock.lastCall?.[0]).toMatchObject({ invoiceId: 8, amount: euros(2490), cardId: 1 });
    paid(cardPayment({ state: 'captured', captured: euros(2490) }));
    expect(await screen.findByText(/^Charged to Visa/)).toBeTruthy();
  });

  it('says why the card was declined, and starts anew with another', async () => {
    keep();
    answer(cardPayment({ state: 'ended', failure: 'insufficient_funds' }));
    const { user } = show();
    await user.click(await chargeNow());
    expect(await screen.findByText(/not enough money/)).toBeTruthy();
    expect(screen.getByText(/Nothing was charged to Visa •••• 4242 · SANDBOX/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Another Card' }));
    answer(cardPayment({ state: 'captured', captured: euros(2490) }));
    await user.click(await chargeNow());
    const [one, two] = take.mock.calls.map(([sent]) => sent);
    expect(one?.key).not.toBe(two?.key);
    expect([one?.cardId, two?.cardId]).toEqual([1, 0]);
  });

  it('asks for the very same again where the gateway does not answer', async () => {
    keep();
    const silent = { code: 'gateway_silent', message: 'The card gateway does not answer.' };
    take.mockRejectedValueOnce(new Error(JSON.stringify(silent)));
    const { user } = show();
    await user.click(await chargeNow());
    expect(await screen.findByText(/nothing is charged twice/)).toBeTruthy();
    answer(cardPayment({ state: 'captured', captured: euros(2490) }));
    await user.click(screen.getByRole('button', { name: 'Ask Again' }));
    await waitFor(() => expect(take).toHaveBeenCalledTimes(2));
    const [one, two] = take.mock.calls.map(([sent]) => sent.key);
    expect(one).toBe(two);
  });

  it('leads to the payment of the invoice that is open already', async () => {
    keep();
    const open = { code: 'card_open', message: 'Open already.', params: { charge: '4' } };
    take.mockRejectedValueOnce(new Error(JSON.stringify(open)));
    known.mockResolvedValue(cardPayment({ id: 4, cardId: 0 }, 'https://gateway.example.com/x'));
    const { user } = show();
    await user.click(await chargeNow());
    await user.click(await screen.findByRole('button', { name: 'Show the Open Payment' }));
    expect(await screen.findByText('https://gateway.example.com/x')).toBeTruthy();
  });

  it('says where a gateway is connected as long as there is none', async () => {
    keep('');
    show();
    expect(await screen.findByText('No card gateway is connected')).toBeTruthy();
  });
});
