import { screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { renderInShop } from '../testing/render';
import { FilterInput } from './FilterInput';

function List() {
  const [text, setText] = useState('');
  return (
    <>
      <FilterInput value={text} onChange={setText} placeholder="Name" />
      <textarea aria-label="Notes" />
    </>
  );
}

describe('the filter of a page', () => {
  it('has the focus after "/", and lets go of it with Esc', async () => {
    const { user } = renderInShop(<List />);
    const filter = screen.getByRole<HTMLInputElement>('searchbox');
    await user.keyboard('/');
    expect(document.activeElement).toBe(filter);
    await user.keyboard('ada{Escape}');
    expect(filter.value).toBe('');
    await user.keyboard('{Escape}');
    expect(document.activeElement).not.toBe(filter);
  });

  it('leaves a "/" alone that is typed into a text', async () => {
    const { user } = renderInShop(<List />);
    const notes = screen.getByLabelText<HTMLTextAreaElement>('Notes');
    await user.type(notes, '1/2');
    expect(notes.value).toBe('1/2');
  });
});
