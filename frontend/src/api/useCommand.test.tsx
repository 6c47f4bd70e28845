import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { renderInShop } from '../testing/render';
import { ApiError } from './errors';
import { useCommand } from './useCommand';

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

type Run = (amount: number, key: string) => Promise<string>;

function Refund({ run, onDone }: { run: Run; onDone?: (result: string) => void }) {
  const command = useCommand({ run, fields: ['amount'], onDone });
  return (
    <>
      <button type="button" onClick={() => command.submit(2490)}>
        Refund
      </button>
      <p>{command.fieldErrors.amount}</p>
    </>
  );
}

const press = async (user: { click: (element: Element) => Promise<void> }) =>
  user.click(screen.getByRole('button', { name: 'Refund' }));

describe('a command to the book', () => {
  it('keeps its key when it is tried again, and takes a new one after it succeeded', async () => {
    const run = vi
      .fn<Run>()
      .mockRejectedValueOnce(new ApiError('internal', 'lost'))
      .mockResolvedValue('CN-1');
    const onDone = vi.fn();
    const { user } = renderInShop(<Refund run={run} onDone={onDone} />);
    await press(user);
    await press(user);
    await waitFor(() => expect(onDone).toHaveBeenCalledTimes(1));
    await press(user);
    await waitFor(() => expect(onDone).toHaveBeenCalledTimes(2));
    const [first, again, next] = run.mock.calls.map(([, key]) => key);
    expect(first).toMatch(uuidPattern);
    expect(again).toBe(first);
    expect(next).not.toBe(first);
  });

  it('is sent once, however often the button is pressed while it is under way', async () => {
    const run = vi.fn<Run>(() => new Promise(() => {}));
    const { user } = renderInShop(<Refund run={run} />);
    await press(user);
    await press(user);
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('shows an error of one of its fields beside the field, and nowhere else', async () => {
    const run = vi
      .fn<Run>()
      .mockRejectedValue(new ApiError('too_large', 'At most 20.00 can be refunded.', 'amount'));
    const { user } = renderInShop(<Refund run={run} />);
    await press(user);
    expect(await screen.findAllByText('At most 20.00 can be refunded.')).toHaveLength(1);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('shows an error no field took as a notification', async () => {
    const run = vi.fn<Run>().mockRejectedValue(new ApiError('forbidden', 'Only an Admin may refund.'));
    const { user } = renderInShop(<Refund run={run} />);
    await press(user);
    expect((await screen.findByRole('alert')).textContent).toContain('Only an Admin may refund.');
  });
});
