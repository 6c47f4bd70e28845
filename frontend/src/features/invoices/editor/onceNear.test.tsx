import { act, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { renderInShop } from '../../../testing/render';
import { FieldErrorProvider } from '../../../ui';
import { emptyLine } from './draft';
import type { LineRowProps } from './LineRow';
import { fieldOf } from './lineFields';
import { isEager, onceNear } from './onceNear';

const habits = { currency: 'EUR', taxRate: 19_000, taxIncluded: true };
const line = { ...emptyLine(habits), name: 'Tea' };
const row: LineRowProps = {
  line,
  index: 7,
  habits,
  amount: undefined,
  onChange: () => undefined,
  onItem: () => undefined,
  onRemove: () => undefined,
};
const Row = onceNear(({ line }) => <input aria-label="typed" defaultValue={line.name} />);

afterEach(() => vi.unstubAllGlobals());

/** Watches what a row waits for; the answer says that it came into view. */
function watched() {
  let look: (entries: { isIntersecting: boolean }[]) => void = () => undefined;
  class Observer {
    constructor(callback: typeof look) {
      look = callback;
    }
    observe() {}
    disconnect() {}
  }
  vi.stubGlobal('IntersectionObserver', Observer);
  return (isIntersecting: boolean) => act(() => look([{ isIntersecting }]));
}

it('is typed in once it came near, and stays so', () => {
  const come = watched();
  renderInShop(<Row {...row} eager={false} />);
  expect(screen.getByText('Tea')).toBeTruthy();
  come(false);
  expect(screen.queryByLabelText('typed')).toBeNull();
  come(true);
  expect(screen.getByLabelText('typed')).toHaveProperty('value', 'Tea');
});

it('is there at once where something is wrong with it', () => {
  watched();
  renderInShop(
    <FieldErrorProvider errors={{ [fieldOf(line, 'unitPrice')]: 'Please fill this in.' }}>
      <Row {...row} eager={false} />
    </FieldErrorProvider>,
  );
  expect(screen.getByLabelText('typed')).toBeTruthy();
});

it('waits in long documents only, and never at their end', () => {
  expect([isEager(0, 100), isEager(0, 101), isEager(99, 101)]).toEqual([true, false, true]);
});
