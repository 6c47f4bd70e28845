import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { Refund } from '../../../api/payments';
import { renderInShop } from '../../../testing/render';
import { heldCard } from '../../links/testing';
import { HeldCards } from './HeldCards';
import { RefundMark } from './RefundMark';

const buttons = () => screen.queryAllByRole('button').map(({ textContent }) => textContent);

describe('the cards of an order', () => {
  it('are shown while they are authorised, with the two ways on', async () => {
    const open = vi.fn();
    const card = heldCard();
    const { user } = renderInShop(
      <HeldCards cards={[heldCard({ id: 2, state: 'lapsed' }), card]} open={open} />,
    );
    expect(screen.getByText(/is authorised on Visa •••• 3155 · SANDBOX/)).toBeTruthy();
    expect(buttons()).toEqual(['Release', 'Capture']);
    await user.click(screen.getByRole('button', { name: 'Capture' }));
    expect(open).toHaveBeenCalledWith({ kind: 'capture', card });
  });

  it('wait for the gateway where it was asked and has not answered', () => {
    renderInShop(<HeldCards cards={[heldCard({ pending: 'capture' })]} open={vi.fn()} />);
    expect(screen.getByRole('status').textContent).toMatch(/Waiting for the card gateway/);
    expect(buttons()).toEqual([]);
  });
});

describe('a payment begun at the shop', () => {
  const begun = heldCard({ state: 'open', linkId: 0, cardId: 0 });

  it('is shown as long as a card may still pay on the gateway’s page', async () => {
    const open = vi.fn();
    const { user } = renderInShop(<HeldCards cards={[begun]} open={open} />);
    expect(screen.getByText(/is being paid by card · SANDBOX/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Show' }));
    expect(open).toHaveBeenCalledWith({ kind: 'show', card: begun });
  });

  it('is not once it is over, nor is that of an order', () => {
    const cards = [heldCard({ ...begun, state: 'ended' }), heldCard({ ...begun, linkId: 5 })];
    renderInShop(<HeldCards cards={cards} open={vi.fn()} />);
    expect(screen.queryByRole('note')).toBeNull();
  });
});

describe('a refund to the card', () => {
  it.each([
    ['pending', /Daybook keeps asking/],
    ['failed', /refused it.*credit now/],
  ])('that is %s says so', (state, text) => {
    renderInShop(<RefundMark refund={{ state } as Refund} />);
    expect(screen.getByRole('status').textContent).toMatch(text);
  });

  it('that came back from the card’s bank says where the money is', () => {
    renderInShop(<RefundMark refund={{ state: 'failed', failure: 'refund_failed' } as Refund} />);
    expect(screen.getByRole('status').textContent).toMatch(/did not take the money back.*credit/);
  });

  it('that is done says nothing', () => {
    renderInShop(<RefundMark refund={{ state: 'done' } as Refund} />);
    expect(screen.queryByRole('status')).toBeNull();
  });
});
