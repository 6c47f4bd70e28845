import { Autocomplete, Button, Group, Modal, Select, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../api';
import { type CustomerRow, customersKey, tagCustomers } from '../../../api/customers';
import { Form, useField, useFocusReturn } from '../../../ui';
import { longestTag } from '../tags';
import { useTags } from '../useTags';
import { type Act, tagsOf } from './chosen';

export interface TagDialogProps {
  act: Act;
  rows: readonly CustomerRow[];
  onClose: () => void;
}

/** Adds a tag to the chosen customers, or takes one of theirs away. */
export function TagDialog({ act, rows, onClose }: TagDialogProps) {
  const { t } = useTranslation();
  useFocusReturn();
  const [tag, setTag] = useState('');
  const add = act === 'addTag';
  const count = rows.length;
  const command = useCommand({
    run: (tag: string) =>
      tagCustomers(
        rows.map(({ id }) => id),
        tag,
        add,
      ),
    invalidates: [customersKey],
    fields: ['tag'],
    onDone: (_, tag) => {
      notifications.show({
        message: t(add ? 'customers.tag.added' : 'customers.tag.removed', { tag, count }),
      });
      onClose();
    },
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={<Text fw={600}>{t(add ? 'customers.tag.addTo' : 'customers.tag.removeFrom', { count })}</Text>}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <Form id="tag" errors={command.fieldErrors} onSubmit={() => command.submit(tag.trim())}>
        <Stack gap="md">
          {add ? (
            <NewTag value={tag} onChange={setTag} />
          ) : (
            <KnownTag value={tag} onChange={setTag} tags={tagsOf(rows)} />
          )}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('ui.cancel')}
            </Button>
            <Button type="submit" loading={command.busy}>
              {t(add ? 'customers.tag.add' : 'customers.tag.remove')}
            </Button>
          </Group>
        </Stack>
      </Form>
    </Modal>
  );
}

interface TagProps {
  value: string;
  onChange: (tag: string) => void;
}

function NewTag({ value, onChange }: TagProps) {
  const { t } = useTranslation();
  return (
    <Autocomplete
      {...useField('tag')}
      label={t('customers.tag.name')}
      data={useTags().map(({ tag }) => tag)}
      value={value}
      onChange={onChange}
      maxLength={longestTag}
      openOnFocus={false}
      data-autofocus
    />
  );
}

function KnownTag({ value, onChange, tags }: TagProps & { tags: string[] }) {
  const { t } = useTranslation();
  return (
    <Select
      {...useField('tag')}
      label={t('customers.tag.name')}
      data={tags}
      value={value || null}
      onChange={(tag) => onChange(tag ?? '')}
      searchable
      nothingFoundMessage={t('ui.noMatch')}
      data-autofocus
    />
  );
}
