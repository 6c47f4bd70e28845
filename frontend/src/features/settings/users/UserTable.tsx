import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../api';
import type { Role, User } from '../../../api/users';
import { StatusDot } from '../../../ui';
import classes from './users.module.css';

interface UserTableProps {
  users: readonly User[];
  onOpen: (user: User) => void;
}

/** Everybody who works or worked with the book. */
export function UserTable({ users, onOpen }: UserTableProps) {
  const { t } = useTranslation();
  const { data: session } = useSession();
  return (
    <>
      {users.length === 1 && (
        <Text c="dimmed" mb="md" maw="40rem">
          {t('users.alone')}
        </Text>
      )}
      <table className={classes.users}>
        <thead>
          <tr>
            <th>{t('users.name')}</th>
            <th>{t('users.role')}</th>
            <th>{t('users.status')}</th>
          </tr>
        </thead>
        <tbody>
          {users.map((user) => (
            <Row key={user.id} user={user} own={user.id === session?.user.id} onOpen={() => onOpen(user)} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function Row({ user, own, onOpen }: { user: User; own: boolean; onOpen: () => void }) {
  const { t } = useTranslation();
  const { name, role, active } = user;
  return (
    <tr>
      <td>
        <Anchor component="button" type="button" className={classes.open} onClick={onOpen}>
          {name}
        </Anchor>
        {own && (
          <Text span c="dimmed" ms="xs">
            {t('users.you')}
          </Text>
        )}
      </td>
      <td>{t(`users.roleName.${role as Role}`)}</td>
      <td>
        <StatusDot tone={active ? 'good' : 'neutral'} label={t(active ? 'users.active' : 'users.inactive')} />
      </td>
    </tr>
  );
}
