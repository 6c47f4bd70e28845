import { List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

const goes = ['record', 'mails', 'files'] as const;
const stays = ['documents', 'entries'] as const;

/** What is erased, and what the law wants kept. */
export function WhatGoes() {
  const { t } = useTranslation();
  return (
    <>
      <div>
        <Text fw={600}>{t('customers.erase.goes')}</Text>
        <List size="sm">
          {goes.map((what) => (
            <List.Item key={what}>{t(`customers.erase.${what}`)}</List.Item>
          ))}
        </List>
      </div>
      <div>
        <Text fw={600}>{t('customers.erase.stays')}</Text>
        <List size="sm">
          {stays.map((what) => (
            <List.Item key={what}>{t(`customers.erase.${what}`)}</List.Item>
          ))}
        </List>
      </div>
    </>
  );
}
