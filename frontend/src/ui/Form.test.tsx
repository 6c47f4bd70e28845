import { TextInput } from '@mantine/core';
import { screen, waitFor } from '@testing-library/react';
import { useMemo } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { renderInShop } from '../testing/render';
import { DraftKept } from './DraftKept';
import { Form } from './Form';
import { useField } from './fields';
import { useForm } from './useForm';
import { useLeave } from './useLeave';

const start = { name: '', email: '' };

interface CardProps {
  refused?: string;
  onSave?: (value: typeof start) => void;
  onLeave?: () => void;
  careful?: boolean;
}

function Card({ refused, onSave = () => {}, onLeave = () => {}, careful }: CardProps) {
  const form = useForm('card', start);
  const { leave, dialog } = useLeave(form, onLeave);
  const errors = useMemo((): Record<string, string> => (refused ? { email: refused } : {}), [refused]);
  return (
    <>
      <Form id="card" errors={errors} onSubmit={() => onSave(form.value)} onEscape={leave} careful={careful}>
        <DraftKept {...form} />
        <Line name="name" value={form.value.name} onChange={(name) => form.patch({ name })} />
        <Line name="email" value={form.value.email} onChange={(email) => form.patch({ email })} />
      </Form>
      {dialog}
    </>
  );
}

function Line({ name, value, onChange }: { name: string; value: string; onChange: (text: string) => void }) {
  return (
    <TextInput
      {...useField(name)}
      label={name}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

describe('a form', () => {
  it.each(['{Enter}', '{Control>}{Enter}{/Control}'])('is saved by %s', async (keys) => {
    const onSave = vi.fn();
    const { user } = renderInShop(<Card onSave={onSave} />);
    await user.type(screen.getByLabelText('name'), `Ada${keys}`);
    expect(onSave).toHaveBeenCalledExactlyOnceWith({ name: 'Ada', email: '' });
  });

  it('does nothing that cannot be undone on a stray Enter', async () => {
    const onSave = vi.fn();
    const { user } = renderInShop(<Card onSave={onSave} careful />);
    await user.type(screen.getByLabelText('name'), 'Ada{Enter}');
    expect(onSave).not.toHaveBeenCalled();
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(onSave).toHaveBeenCalledOnce();
  });

  it('goes to the field that was refused', () => {
    renderInShop(<Card refused="This is not a mail address." />);
    expect(document.activeElement).toBe(screen.getByLabelText('email'));
    expect(screen.getByText('This is not a mail address.')).toBeTruthy();
  });

  it('closes at once on Esc when nothing was typed', async () => {
    const onLeave = vi.fn();
    const { user } = renderInShop(<Card onLeave={onLeave} />);
    await user.click(screen.getByLabelText('name'));
    await user.keyboard('{Escape}');
    expect(onLeave).toHaveBeenCalledOnce();
  });

  it('asks before it throws away what was typed', async () => {
    const onLeave = vi.fn();
    const { user } = renderInShop(<Card onLeave={onLeave} />);
    await user.type(screen.getByLabelText('name'), 'Ada{Escape}');
    await user.click(await screen.findByRole('button', { name: 'Discard' }));
    await waitFor(() => expect(onLeave).toHaveBeenCalledOnce());
    expect(screen.getByLabelText('name')).toHaveProperty('value', '');
  });

  it('says that it kept what was typed earlier, and can begin anew', async () => {
    const first = renderInShop(<Card />);
    await first.user.type(screen.getByLabelText('name'), 'Ada');
    expect(screen.queryByText('Start over')).toBeNull();
    first.unmount();
    const { user } = renderInShop(<Card />);
    expect(screen.getByLabelText('name')).toHaveProperty('value', 'Ada');
    await user.click(screen.getByText('Start over'));
    expect(screen.getByLabelText('name')).toHaveProperty('value', '');
  });
});
