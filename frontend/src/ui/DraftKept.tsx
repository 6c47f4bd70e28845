import { Anchor, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FormState } from './useForm';

/** Says that what is on the form was typed earlier, and offers to begin anew. */
export function DraftKept<T>({ kept, forget }: FormState<T>) {
  const { t } = useTranslation();
  if (!kept) return null;
  return (
    <Group gap="xs" mb="md">
      <Text size="xs" c="dimmed">
        {t('ui.draftKept')}
      </Text>
      <Anchor component="button" type="button" size="xs" onClick={forget}>
        {t('ui.startOver')}
      </Anchor>
    </Group>
  );
}
