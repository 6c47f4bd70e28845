import { Button, Stack, Switch, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Role, User } from '../../../api/users';
import { DraftKept, Field, Form, SidePanel, useFocusReturn, useLeave } from '../../../ui';
import { PasswordFields } from './PasswordFields';
import { RoleSelect } from './RoleSelect';
import { useUserForm } from './useUserForm';

interface UserPanelProps {
  /** Of whom the id is 0 for a new one. */
  user: User;
  onClose: () => void;
}

/** Adds a user or changes one: name, role, password, and whether he can still sign in. */
export function UserPanel({ user, onClose }: UserPanelProps) {
  const { t } = useTranslation();
  const known = user.id !== 0;
  const { form, passwords, setPasswords, asksOwn, save } = useUserForm(user, onClose);
  const { value, patch } = form;
  useFocusReturn();
  const { leave, dialog } = useLeave(form, onClose);
  return (
    <SidePanel
      opened
      onClose={leave}
      title={known ? user.name : t('users.add')}
      footer={
        <>
          <Button variant="default" onClick={leave}>
            {t('ui.cancel')}
          </Button>
          <Button type="submit" form="user" loading={save.busy}>
            {t(known ? 'users.save' : 'users.add')}
          </Button>
        </>
      }
    >
      <Form id="user" errors={save.fieldErrors} onSubmit={save.submit}>
        <DraftKept {...form} />
        <Stack gap="md">
          <Field name="name">
            {(field) => (
              <TextInput
                {...field}
                label={t('users.name')}
                value={value.name}
                onChange={(event) => patch({ name: event.currentTarget.value })}
                autoComplete="off"
                data-autofocus
              />
            )}
          </Field>
          <RoleSelect value={value.role as Role} onChange={(role) => patch({ role })} />
          {known && (
            <Switch
              label={t('users.active')}
              description={t('users.activeHint')}
              checked={value.active}
              onChange={(event) => patch({ active: event.currentTarget.checked })}
            />
          )}
          {(!known || user.hasPassword) && (
            <PasswordFields value={passwords} onChange={setPasswords} known={known} asksOwn={asksOwn} />
          )}
        </Stack>
      </Form>
      {dialog}
    </SidePanel>
  );
}
