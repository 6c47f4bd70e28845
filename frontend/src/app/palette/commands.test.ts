import { act, renderHook } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { type Command, matching, useCommands, useOffered } from './commands';

const command = (id: string, more: Partial<Command> = {}): Command => ({
  id,
  label: id,
  group: 'Commands',
  run: vi.fn(),
  ...more,
});

describe('the command palette', () => {
  it('offers the commands of a page while it is shown', () => {
    const offered = renderHook(() => useOffered().flat());
    const page = renderHook(({ commands }) => useCommands(commands), {
      initialProps: { commands: [command('Void Invoice')] },
    });
    offered.rerender();
    expect(offered.result.current.map(({ id }) => id)).toEqual(['Void Invoice']);
    act(() => page.unmount());
    expect(offered.result.current).toEqual([]);
  });

  it('finds a command by all of its words, in any order', () => {
    const commands = [
      command('New invoice', { keywords: ['bill'] }),
      command('New customer', { detail: 'Ada' }),
    ];
    expect(matching(commands, 'inv new').map(({ id }) => id)).toEqual(['New invoice']);
    expect(matching(commands, 'BILL').map(({ id }) => id)).toEqual(['New invoice']);
    expect(matching(commands, 'ada').map(({ id }) => id)).toEqual(['New customer']);
    expect(matching(commands, '')).toHaveLength(2);
  });

  it('puts first what begins with the words typed', () => {
    const commands = ['Import customers', 'New customer', 'Customers'].map((label) => command(label));
    expect(matching(commands, 'Customers ').map(({ id }) => id)).toEqual(['Customers', 'Import customers']);
  });
});
