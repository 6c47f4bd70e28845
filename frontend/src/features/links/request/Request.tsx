import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LinkDetail, LinkStore } from '../../../api/links';
import { DraftKept, Form } from '../../../ui';
import { focusFirstError } from '../../invoices/editor/focusFirstError';
import { MethodTypes } from '../create/MethodTypes';
import { chosenMethods } from '../create/order';
import type { Start } from '../create/useKnown';
import { useOrder } from '../create/useOrder';
import { RequestForm } from './RequestForm';

/** The steps of a payment request, in order. */
export type Step = 'methods' | 'fields';

interface RequestProps {
  from: LinkStore;
  start: Start;
  step: Step;
  onStep: (step: Step) => void;
  onCreated: (detail: LinkDetail) => void;
}

/** What is asked of the customer of a store. */
export function Request({ from, start, step, onStep, onCreated }: RequestProps) {
  const { t } = useTranslation();
  const writing = useOrder(from, start, onCreated);
  const { form, edit } = writing;
  const chosen = chosenMethods(form.value, from).length > 0;
  const next = () => (chosen ? onStep('fields') : focusFirstError());
  return (
    <>
      <DraftKept {...form} />
      {step === 'fields' ? (
        <RequestForm from={from} {...writing} onBack={() => onStep('methods')} />
      ) : (
        <Form id="request" errors={chosen ? {} : { methods: t('links.methodMissing') }} onSubmit={next}>
          <MethodTypes from={from} order={form.value} edit={edit} autoFocus />
          <Group justify="flex-end" mt="lg">
            <Button type="submit">{t('links.request.next')}</Button>
          </Group>
        </Form>
      )}
    </>
  );
}
