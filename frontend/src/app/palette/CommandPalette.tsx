import { Spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../ui';
import classes from './CommandPalette.module.css';
import { type Command, matching, useOffered } from './commands';
import { spotlightStore } from './spotlight';
import { useFirstSelected } from './useFirstSelected';
import { useFound } from './useFound';
import { useStanding } from './useStanding';

/** Search and commands, on Ctrl/Cmd+K from anywhere. */
export function CommandPalette({ openShortcuts }: { openShortcuts: () => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const found = useFound(typed);
  const standing = useStanding(openShortcuts);
  const offered = useOffered().flat();
  const may = useMay();
  const allowed = [...offered, ...standing].filter(({ needs }) => may(needs));
  const commands = [...found, ...matching(allowed, typed)];
  const groups = grouped(commands);
  useFirstSelected(
    typed,
    commands.map(({ id }) => id),
  );
  return (
    <Spotlight.Root
      store={spotlightStore}
      query={typed}
      onQueryChange={setTyped}
      shortcut="mod + K"
      tagsToIgnore={[]}
      scrollable
      maxHeight="26rem"
      centered={false}
      yOffset="16vh"
      overlayProps={{ backgroundOpacity: 0.25 }}
      transitionProps={{ duration: 100 }}
      classNames={{ action: classes.action, actionsGroup: classes.group, search: classes.search }}
      attributes={{ content: { 'aria-label': t('palette.open') } }}
    >
      <Spotlight.Search
        placeholder={t('palette.placeholder')}
        aria-label={t('palette.placeholder')}
        leftSection={<IconSearch size={18} aria-hidden />}
      />
      <Spotlight.ActionsList>
        {groups.map(([group, commands]) => (
          <Spotlight.ActionsGroup key={group} label={group}>
            {commands.map(({ id, label, detail, icon: Icon, run }) => (
              <Spotlight.Action
                key={id}
                label={label}
                description={detail}
                leftSection={Icon && <Icon size={18} stroke={1.75} aria-hidden />}
                onClick={run}
              />
            ))}
          </Spotlight.ActionsGroup>
        ))}
        {groups.length === 0 && <Spotlight.Empty>{t('palette.nothing')}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

function grouped(commands: readonly Command[]): [string, Command[]][] {
  const groups = new Map<string, Command[]>();
  for (const command of commands) {
    groups.set(command.group, [...(groups.get(command.group) ?? []), command]);
  }
  return [...groups];
}
