import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../api';
import { type Duplicate, duplicatesKey, keepApart } from '../../../api/customers';
import type { TextKey } from '../../../app/i18n';
import { May } from '../../../ui';
import { displayName } from '../name';
import classes from './merge.module.css';
import { SuspectRecord } from './SuspectRecord';

const reasons: Record<string, TextKey> = {
  email: 'customers.duplicates.why.email',
  phone: 'customers.duplicates.why.phone',
  name: 'customers.duplicates.why.name',
};

interface SuspectsProps extends Duplicate {
  onMerge: () => void;
}

/** Two customers side by side who may be one, and why. */
export function Suspects({ first, second, why, onMerge }: SuspectsProps) {
  const { t } = useTranslation();
  const apart = useCommand({
    run: () => keepApart({ first: first.id, second: second.id }),
    invalidates: [duplicatesKey],
    // The pair is gone, and its buttons with it.
    onDone: () => document.getElementById('page')?.focus({ preventScroll: true }),
  });
  const names = { first: displayName(first), second: displayName(second) };
  return (
    <li className={classes.suspect}>
      <div className={classes.suspectHead}>
        <Text fw={600}>{t(reasons[why] ?? 'customers.duplicates.why.name')}</Text>
        <Group gap="xs" wrap="nowrap">
          <Button
            variant="subtle"
            onClick={() => apart.submit(undefined)}
            loading={apart.busy}
            aria-label={t('customers.duplicates.apartOf', names)}
          >
            {t('customers.duplicates.apart')}
          </Button>
          <May needs="settings">
            <Button variant="default" onClick={onMerge} aria-label={t('customers.duplicates.mergeOf', names)}>
              {t('customers.merge.open')}
            </Button>
          </May>
        </Group>
      </div>
      <SuspectRecord customer={first} why={why} />
      <SuspectRecord customer={second} why={why} />
    </li>
  );
}
