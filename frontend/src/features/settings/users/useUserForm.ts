import { useMemo, useState } from 'react';
import { useCommand, useSession } from '../../../api';
import { sessionKey } from '../../../api/session';
import { saveUser, type User, type UserInput, usersKey } from '../../../api/users';
import { useForm } from '../../../ui';
import type { Passwords } from './PasswordFields';

const none: Passwords = { password: '', own: '' };

/** A user as typed, kept as a draft, and the passwords, which are kept nowhere before they are saved. */
export function useUserForm(user: User, onDone: () => void) {
  const { data: session } = useSession();
  const { id, version } = user;
  const start = useMemo(() => ({ name: user.name, role: user.role, active: user.active }), [user]);
  const draft = useForm(`user.${id}.${version}`, start);
  const [passwords, setPasswords] = useState(none);
  const command = useCommand({
    run: (input: Omit<UserInput, 'key'>, key) => saveUser(input, key),
    // What was changed may be of whoever is signed in, and decides whether others can.
    invalidates: [usersKey, sessionKey],
    fields: ['name', 'role', 'password', 'own'],
    onDone: () => {
      draft.forget();
      onDone();
    },
  });
  const form = { ...draft, changed: draft.changed || passwords !== none };
  const asksOwn = id === 0 && session?.people.length === 1 && !session.user.hasPassword;
  const submit = () => command.submit({ user: { ...user, ...draft.value }, ...passwords });
  return { form, passwords, setPasswords, asksOwn, save: { ...command, submit } };
}
