import { Group, NumberInput, Radio, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type LinkServer, type LinkServing, type Reach, reaches } from '../../../api/links';
import { DraftKept, Field, Form, type FormState } from '../../../ui';
import { Part } from '../../settings/Part';
import { reachChosen } from './reach';
import { ServingMark } from './ServingMark';

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
  const reach = value.reach as Reach;
  const text = (name: 'host' | 'publicUrl', placeholder: string) => (
    <Field name={name}>
      {(field) => (
        <TextInput
          {...field}
          label={t(`links.server.${name}`)}
          description={t(`links.server.${name}Hint`)}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          placeholder={placeholder}
          flex={1}
          value={value[name]}
          onChange={(event) => patch({ [name]: event.currentTarget.value })}
          autoComplete="off"
          spellCheck={false}
        />
      )}
    </Field>
  );
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
              onChange={(reach) => patch(reachChosen(reach as Reach, value))}
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
        {reach === 'public' && text('publicUrl', 'https://pay.example.com')}
        {reach !== 'off' && (
          <Group gap="sm" align="flex-start" wrap="nowrap">
            {reach !== 'here' && text('host', '192.168.1.20')}
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
        {!form.changed && <ServingMark serving={serving} />}
      </Part>
    </Form>
  );
}
