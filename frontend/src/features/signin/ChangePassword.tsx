import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api';
import { changePassword } from '../../api/users';
import { Field, Form, PasswordInput, useFocusReturn } from '../../ui';

const fields = ['current', 'password'] as const;

/** A new password for whoever is signed in, who has to know the present one. */
export function ChangePassword({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState({ current: '', password: '' });
  useFocusReturn();
  const command = useCommand({
    run: changePassword,
    fields,
    onDone: () => {
      notifications.show({ message: t('users.passwordChanged') });
      onClose();
    },
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={<Text fw={600}>{t('users.changePassword')}</Text>}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <Form id="change-password" errors={command.fieldErrors} onSubmit={() => command.submit(typed)}>
        <Stack gap="md">
          {fields.map((name) => (
            <Field key={name} name={name}>
              {(field) => (
                <PasswordInput
                  {...field}
                  label={t(name === 'current' ? 'users.currentPassword' : 'users.newPassword')}
                  value={typed[name]}
                  onChange={(event) => setTyped({ ...typed, [name]: event.currentTarget.value })}
                  autoComplete={name === 'current' ? 'current-password' : 'new-password'}
                  data-autofocus={name === 'current' || undefined}
                />
              )}
            </Field>
          ))}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('ui.cancel')}
            </Button>
            <Button type="submit" loading={command.busy}>
              {t('users.changePassword')}
            </Button>
          </Group>
        </Stack>
      </Form>
    </Modal>
  );
}
