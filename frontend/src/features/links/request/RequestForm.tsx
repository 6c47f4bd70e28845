import { Alert, Anchor, Button, Group, Input, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LinkStore } from '../../../api/links';
import { FieldErrorProvider, Form } from '../../../ui';
import { filledLines } from '../../invoices/editor/draft';
import { TotalFigures } from '../../invoices/TotalFigures';
import { CaptureSwitch } from '../create/CaptureSwitch';
import { HeadText } from '../create/HeadText';
import { chosenMethods, type TypedOrder } from '../create/order';
import { Refused } from '../create/Refused';
import type { useOrder } from '../create/useOrder';
import classes from '../links.module.css';
import { RequestedLine } from './RequestedLine';
import { onlyLine, shownFields, wrongElsewhere } from './shortOrder';

interface RequestFormProps extends ReturnType<typeof useOrder> {
  from: LinkStore;
  onBack: () => void;
}

// useOrder leads to what is wrong once; the form would do so again with every key.
const none = {};

/** The fields of a payment request that must be filled in. Enter alone sends nothing: the link goes out at once. */
export function RequestForm({ from, onBack, ...writing }: RequestFormProps) {
  const { t } = useTranslation();
  const { form, edit, totals, habits, errors, refusal, submit, busy } = writing;
  const order = form.value;
  const { currencies } = from.config;
  const line = onlyLine(order);
  const elsewhere = wrongElsewhere(errors, shownFields(line, currencies));
  return (
    <Form id="request" errors={none} onSubmit={submit} careful>
      <FieldErrorProvider errors={errors}>
        {refusal && <Refused error={refusal} />}
        <Stack gap="md">
          {elsewhere && <Alert color="red">{t('links.request.elsewhere', { error: elsewhere })}</Alert>}
          {line ? (
            <RequestedLine line={line} order={order} edit={edit} habits={habits} agreed={currencies} />
          ) : (
            <LineNames {...order} />
          )}
          <div className={classes.row}>
            <HeadText order={order} edit={edit} name="email" type="email" autoFocus={!line} />
            <HeadText order={order} edit={edit} name="phone" type="tel" />
          </div>
          <HeadText order={order} edit={edit} name="reference1" />
          {chosenMethods(order, from).includes('card') && <CaptureSwitch order={order} edit={edit} />}
          {totals && <TotalFigures totals={totals} taxIncluded={from.store.taxIncluded} coupon="" />}
          <Group justify="space-between" gap="xs">
            <Anchor href={`#/links/new?customer=${order.customerId}`}>{t('links.request.more')}</Anchor>
            <Group gap="xs">
              <Button variant="default" onClick={onBack}>
                {t('links.request.back')}
              </Button>
              <Button type="submit" loading={busy}>
                {t('links.request.create')}
              </Button>
            </Group>
          </Group>
        </Stack>
      </FieldErrorProvider>
    </Form>
  );
}

/** What is asked for where it is more than this form shows. */
function LineNames({ lines }: TypedOrder) {
  const { t } = useTranslation();
  const names = filledLines(lines).map(({ name }) => name);
  return (
    <Input.Wrapper label={t('links.lines')} labelElement="div">
      <Text>{names.join(', ')}</Text>
    </Input.Wrapper>
  );
}
