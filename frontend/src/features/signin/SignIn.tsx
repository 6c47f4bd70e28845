import { Button, Stack, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import icon from '../../../../build/icon.svg';
import { type Session, useCommand } from '../../api';
import { sessionKey } from '../../api/session';
import { signIn } from '../../api/users';
import { Field, Form, PasswordInput } from '../../ui';
import { lastPerson, personBeside, rememberPerson } from './lastPerson';
import { People } from './People';
import classes from './signin.module.css';
import { useFresh } from './useFresh';

const steps: Record<string, number> = { ArrowUp: -1, ArrowDown: 1 };

/** The door of a book that several people work with: who it is, and the password. */
export function SignIn({ session }: { session: Session }) {
  const { t } = useTranslation();
  const { people, store } = session;
  const [chosen, setChosen] = useState(() => lastPerson(people));
  const [password, setPassword] = useState('');
  const input = useRef<HTMLInputElement>(null);
  useFresh();
  useDocumentTitle(`${t('users.signIn.title')} · Daybook`);
  const command = useCommand({
    run: signIn,
    invalidates: [sessionKey],
    fields: ['name', 'password'],
    onDone: () => rememberPerson(chosen),
  });
  const { error, reset } = command;
  // What is typed next takes the wrong password's place.
  useEffect(() => {
    if (error) input.current?.select();
  }, [error]);
  const choose = (id: number) => {
    setChosen(id);
    setPassword('');
    reset();
  };
  const onKey = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    choose(personBeside(people, chosen, step));
  };
  return (
    <main className={classes.window}>
      <div className={classes.sheet}>
        <Stack align="center" gap={4} mb="lg" ta="center">
          <img src={icon} alt="" width={48} height={48} />
          <Title order={1} mt="sm" className={classes.name}>
            {store.name}
          </Title>
          <Text c="dimmed">{t('users.signIn.title')}</Text>
        </Stack>
        <Form
          id="sign-in"
          errors={command.fieldErrors}
          onSubmit={() => command.submit({ id: chosen, password })}
        >
          <Stack gap="md">
            <People people={people} value={chosen} onChange={choose} />
            <Field name="password">
              {(field) => (
                <PasswordInput
                  {...field}
                  ref={input}
                  label={t('users.password')}
                  value={password}
                  onChange={(event) => setPassword(event.currentTarget.value)}
                  onKeyDown={onKey}
                  autoComplete="current-password"
                  autoFocus
                />
              )}
            </Field>
            <Button type="submit" fullWidth loading={command.busy}>
              {t('users.signIn.act')}
            </Button>
          </Stack>
        </Form>
      </div>
    </main>
  );
}
