import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listUsers, type User, usersKey } from '../../../api/users';
import { SettingsFrame } from '../SettingsFrame';
import { newUser } from './newUser';
import { UserPanel } from './UserPanel';
import { UserTable } from './UserTable';

/** Who works with the book, and what each may do. */
export function UsersSection() {
  const { t } = useTranslation();
  const { data: users = [] } = useQuery({ queryKey: usersKey, queryFn: listUsers });
  const [shown, setShown] = useState<User | null>(null);
  return (
    <SettingsFrame
      section="users"
      primary={{
        label: t('users.add'),
        icon: <IconPlus size={16} aria-hidden />,
        onClick: () => setShown(newUser),
      }}
    >
      <UserTable users={users} onOpen={setShown} />
      {shown && <UserPanel user={shown} onClose={() => setShown(null)} />}
    </SettingsFrame>
  );
}
