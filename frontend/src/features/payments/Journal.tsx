import { Collapse, Title, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Entry } from '../../api/invoices';
import { EntryTable } from './EntryTable';

/** The journal entries behind the figures, folded away: for the bookkeeper. */
export function Journal({ entries }: { entries: readonly Entry[] }) {
  const { t } = useTranslation();
  const [opened, { toggle }] = useDisclosure(false);
  return (
    <section aria-label={t('invoices.journal')}>
      <UnstyledButton onClick={toggle} aria-expanded={opened} mb="xs">
        <Title order={2} style={{ display: 'flex', alignItems: 'center', gap: 4 }}>
          <IconChevronRight
            size={16}
            aria-hidden
            style={{ transform: opened ? 'rotate(90deg)' : undefined }}
          />
          {t('invoices.journal')}
        </Title>
      </UnstyledButton>
      <Collapse expanded={opened}>
        {entries.map((entry, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: entries only ever follow one another
          <EntryTable key={i} entry={entry} />
        ))}
      </Collapse>
    </section>
  );
}
