import { Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type Icon, IconChevronUp, IconKey, IconLogout, IconUserCircle } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Session, useSession } from '../api';
import { ChangePassword, useSwitchUser } from '../features/signin';
import classes from './Menu.module.css';
import { useCommands } from './palette/commands';

/** Who is signed in, at the foot of the menu. The only user of a book without passwords has nothing to do here. */
export function UserMenu() {
  const { data: session } = useSession();
  if (!session || (session.people.length < 2 && !session.user.hasPassword)) return null;
  return <MenuOf user={session.user} />;
}

function MenuOf({ user }: { user: Session['user'] }) {
  const [changing, { open, close }] = useDisclosure(false);
  const actions = useActions(user, open);
  return (
    <>
      <Menu position="top-start" width="target">
        <Menu.Target>
          <button type="button" className={classes.user} title={user.name}>
            <IconUserCircle size={18} stroke={1.75} aria-hidden />
            <span className={classes.label}>{user.name}</span>
            <IconChevronUp size={14} className={classes.mark} aria-hidden />
          </button>
        </Menu.Target>
        <Menu.Dropdown miw="13rem">
          {actions.map(({ id, label, icon: Icon, run }) => (
            <Menu.Item key={id} leftSection={<Icon size={16} aria-hidden />} onClick={run}>
              {label}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {changing && <ChangePassword onClose={close} />}
    </>
  );
}

/** The actions of the menu, also offered in the command palette. */
function useActions({ name }: Session['user'], onChange: () => void) {
  const { t } = useTranslation();
  const switchUser = useSwitchUser();
  const actions = useMemo(() => {
    const action = (id: string, label: string, icon: Icon, run: () => void) => ({
      id: `user.${id}`,
      label,
      detail: name,
      group: t('palette.commands'),
      icon,
      run,
    });
    return [
      action('switch', t('users.switch'), IconLogout, switchUser),
      action('password', t('users.changePassword'), IconKey, onChange),
    ];
  }, [t, name, switchUser, onChange]);
  useCommands(actions);
  return actions;
}
