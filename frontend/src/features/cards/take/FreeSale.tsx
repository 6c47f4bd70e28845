import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Field, RateInput } from '../../../ui';
import { StoreSelect } from '../../stores/StoreSelect';
import { useStoresInUse } from '../../stores/useStoresInUse';
import classes from './take.module.css';
import type { Taking } from './useTake';

/** What a sale without an invoice is for: one is issued from it once the card is charged. */
export function FreeSale({ form }: { form: Taking }) {
  const { t } = useTranslation();
  const stores = useStoresInUse();
  const { value, patch } = form;
  return (
    <>
      {stores.length > 1 && <StoreSelect stores={stores} value={value.storeId} onChange={form.chooseStore} />}
      <div className={classes.row}>
        <Field name="text">
          {(field) => (
            <TextInput
              {...field}
              label={t('links.request.what')}
              value={value.text}
              onChange={(event) => patch({ text: event.currentTarget.value })}
              autoComplete="off"
              data-autofocus
            />
          )}
        </Field>
        <Field name="taxRate">
          {(field) => (
            <RateInput
              {...field}
              label={t('links.request.taxRate')}
              value={value.taxRate}
              onChange={(taxRate) => patch({ taxRate })}
            />
          )}
        </Field>
      </div>
    </>
  );
}
