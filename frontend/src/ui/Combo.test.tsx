import { screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { renderInShop } from '../testing/render';
import { Combo } from './Combo';

const people = ['Ada Lovelace', 'Alan Turing', 'Grace Hopper'];

function Picker({ onCreate = () => {} }: { onCreate?: (text: string) => void }) {
  const [name, setName] = useState<string | null>(null);
  return (
    <>
      <Combo
        label="Customer"
        value={name}
        onChange={setName}
        queryKey={['people']}
        search={async (text) => people.filter((person) => person.toLowerCase().includes(text.toLowerCase()))}
        itemId={(person) => person}
        itemLabel={(person) => person}
        create={{ label: (text) => `Add customer “${text}”`, onCreate }}
      />
      <output>{name}</output>
    </>
  );
}

const marked = () => document.querySelector('[data-combobox-selected]')?.textContent;
const picked = () => screen.getByRole('status').textContent;

describe('picking a customer with the keyboard', () => {
  it.each(['{Enter}', '{Tab}'])('takes the best match on %s', async (key) => {
    const { user } = renderInShop(<Picker />);
    await user.type(screen.getByLabelText('Customer'), 'gra');
    await waitFor(() => expect(marked()).toContain('Grace Hopper'));
    await user.keyboard(key);
    expect(picked()).toBe('Grace Hopper');
  });

  it('moves with the arrows', async () => {
    const { user } = renderInShop(<Picker />);
    await user.type(screen.getByLabelText('Customer'), 'a');
    await waitFor(() => expect(marked()).toContain('Ada Lovelace'));
    await user.keyboard('{ArrowDown}{Enter}');
    expect(picked()).toBe('Alan Turing');
  });

  it('offers to add who is not there', async () => {
    const onCreate = vi.fn();
    const { user } = renderInShop(<Picker onCreate={onCreate} />);
    await user.type(screen.getByLabelText('Customer'), 'Joan');
    await user.click(await screen.findByRole('option', { name: 'Add customer “Joan”' }));
    expect(onCreate).toHaveBeenCalledWith('Joan');
    expect(picked()).toBe('');
  });
});
