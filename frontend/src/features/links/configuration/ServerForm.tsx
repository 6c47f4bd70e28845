import { Group, NumberInput, Radio, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import {
  hostAddressesKey,
  type LinkServer,
  type LinkServing,
  listHostAddresses,
  type Reach,
  reaches,
} from '../../../api/links';
import { DraftKept, Field, Form, type FormState } from '../../../ui';
import { Part } from '../../settings/Part';
import { HostSelect } from './HostSelect';
import { reachChosen } from './reach';
import { ServingMark } from './ServingMark';
import { TryIt } from './TryIt';

interface ServerFormProps {
  form: FormState<LinkServer>;
  errors: Record<string, string>;
  serving: LinkServing['serving'];
  onSubmit: () => void;
}

/** How customers reach the checkout pages of every store. */
export function ServerForm({ form, errors, serving, onSubmit }: ServerFormProps) {
  const { t } = useTranslation();
  const { value, patch } = form;
  const { data: addresses = [], refetch } = useQuery({
    queryKey: hostAddressesKey,
    queryFn: listHostAddresses,
  });
  const reach = value.reach as Reach;
  return (
    <Form id="links-server" errors={errors} onSubmit={onSubmit}>
      <Part title={t('links.server.title')} hint={t('links.server.hint')}>
        <DraftKept {...form} />
        <Field name="reach">
          {(field) => (
            <Radio.Group
              {...field}
              aria-label={t('links.server.title')}
              value={reach}
              onChange={(reach) => patch(reachChosen(reach as Reach, value, addresses))}
            >
              <Stack gap="xs">
                {reaches.map((name) => (
                  <Radio
                    key={name}
                    value={name}
                    label={t(`links.reach.${name}`)}
                    description={t(`links.reachHint.${name}`)}
                  />
                ))}
              </Stack>
            </Radio.Group>
          )}
        </Field>
        {reach === 'public' && (
          <Field name="publicUrl">
            {(field) => (
              <TextInput
                {...field}
                label={t('links.server.publicUrl')}
                description={t('links.server.publicUrlHint')}
                inputWrapperOrder={['label', 'input', 'description', 'error']}
                placeholder="https://pay.example.com"
                value={value.publicUrl}
                onChange={(event) => patch({ publicUrl: event.currentTarget.value })}
                autoComplete="off"
                spellCheck={false}
              />
            )}
          </Field>
        )}
        {reach !== 'off' && (
          <Group gap="sm" align="flex-start" wrap="nowrap">
            {reach !== 'here' && (
              <HostSelect
                addresses={addresses}
                reach={reach}
                value={value.host}
                onChange={(host) => patch({ host })}
                onOpen={refetch}
              />
            )}
            <Field name="port">
              {(field) => (
                <NumberInput
                  {...field}
                  label={t('links.server.port')}
                  w="6rem"
                  hideControls
                  allowDecimal={false}
                  allowNegative={false}
                  value={value.port || ''}
                  onChange={(port) => patch({ port: Number(port) })}
                />
              )}
            </Field>
          </Group>
        )}
        {!form.changed && (
          <Group justify="space-between">
            <ServingMark serving={serving} />
            <TryIt serving={serving} />
          </Group>
        )}
      </Part>
    </Form>
  );
}
