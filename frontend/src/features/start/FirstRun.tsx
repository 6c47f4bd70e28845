import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useLayoutEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import icon from '../../../../build/icon.svg';
import { type Session, useCommand } from '../../api';
import { sessionKey, startShop } from '../../api/session';
import { speak } from '../../app/i18n';
import { Form, KeyHint, systemShop, useDraft } from '../../ui';
import { storeFields } from '../settings/storeFields';
import { blankStore } from './blankStore';
import { FirstHabits } from './FirstHabits';
import { FirstShop } from './FirstShop';
import classes from './start.module.css';

/** The first page of a new book: where the shop is, how it prices, what it is called. */
export function FirstRun({ session }: { session: Session }) {
  const { t, i18n } = useTranslation();
  const [guess] = useState(() => blankStore(systemShop(), i18n.resolvedLanguage ?? 'en', session.countries));
  const [store, setStore, forget] = useDraft('start', guess);
  const start = useCommand({
    run: startShop,
    invalidates: [[...sessionKey]],
    fields: storeFields,
    onDone: forget,
  });
  useLayoutEffect(() => speak(store.language), [store.language]);
  return (
    <main className={classes.window}>
      <div className={classes.sheet}>
        <Stack gap={4} mb="lg">
          <img src={icon} alt="" width={40} height={40} />
          <Title order={1} mt="sm">
            {t('start.title')}
          </Title>
          <Text c="dimmed">{t('start.intro')}</Text>
        </Stack>
        <Form id="start" errors={start.fieldErrors} onSubmit={() => start.submit(store)}>
          <FirstHabits store={store} onChange={setStore} countries={session.countries} />
          <FirstShop store={store} onChange={setStore} />
          <Group mt="md">
            <Button type="submit" loading={start.busy}>
              {t('start.open')}
            </Button>
            <KeyHint keys="mod+enter" />
          </Group>
        </Form>
      </div>
    </main>
  );
}
