import { Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SubscriptionDetail } from '../../../api/subscriptions';
import { DraftKept, FieldErrorProvider, Page, usePrimaryKey } from '../../../ui';
import { removeLineAt } from '../../invoices/editor/changes';
import { LineTable } from '../../invoices/editor/LineTable';
import { StoreField } from '../../invoices/editor/StoreField';
import { useLineKeys } from '../../invoices/editor/useLineKeys';
import { TotalFigures } from '../../invoices/TotalFigures';
import classes from '../subscriptions.module.css';
import { UpcomingDays } from '../UpcomingDays';
import { CollectionFields } from './CollectionFields';
import { HeadFields } from './HeadFields';
import { RhythmFields } from './RhythmFields';
import { inStore } from './typed';
import { type Start, useSubscriptionForm } from './useSubscriptionForm';

interface SubscriptionFormProps {
  start: Start;
  onSaved: (detail: SubscriptionDetail) => void;
}

/** A subscription being written: for whom, what, how often, and how the money comes. */
export function SubscriptionForm({ start, onSaved }: SubscriptionFormProps) {
  const { t } = useTranslation();
  const { form, edit, totals, habits, errors, refusal, submit, busy } = useSubscriptionForm(start, onSaved);
  const typed = form.value;
  const keys = useLineKeys((index) => edit(removeLineAt(index, habits)));
  const { id, period } = start.subscription;
  const isNew = id === 0;
  const save = t(isNew ? 'subscriptions.create' : 'subscriptions.save');
  usePrimaryKey({ run: submit });
  return (
    <Page
      title={t(isNew ? 'subscriptions.new' : 'subscriptions.editTitle')}
      back={{ href: '/subscriptions', label: t('subscriptions.title') }}
      primary={{ label: save, onClick: submit, loading: busy }}
    >
      <FieldErrorProvider errors={errors}>
        <DraftKept {...form} />
        {refusal && (
          <Alert color="red" mb="lg">
            {refusal}
          </Alert>
        )}
        <div className={classes.form}>
          {isNew && <StoreField {...typed} onStore={(...store) => edit(inStore(...store))} />}
          <HeadFields typed={typed} edit={edit} exists={!isNew} />
          <RhythmFields typed={typed} edit={edit} begun={period > 0} />
          <LineTable
            lines={typed.lines}
            edit={edit}
            habits={habits}
            totals={totals}
            keys={keys}
            primary={t('subscriptions.hintSave')}
          />
          <div className={classes.foot}>
            <CollectionFields typed={typed} edit={edit} />
            <div className={classes.totals}>
              {totals && <TotalFigures totals={totals} taxIncluded={typed.taxIncluded} coupon="" />}
              {totals && totals.upcoming.length > 0 && (
                <section className={classes.nextDays} aria-labelledby="upcoming">
                  <h2 id="upcoming" className={classes.quiet}>
                    {t('subscriptions.upcoming')}
                  </h2>
                  <UpcomingDays days={totals.upcoming} />
                </section>
              )}
            </div>
          </div>
        </div>
      </FieldErrorProvider>
    </Page>
  );
}
