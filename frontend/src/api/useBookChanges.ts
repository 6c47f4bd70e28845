import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { cardsKey } from './cards';
import { customersKey } from './customers';
import { onEvent } from './desktop';
import { invoicesKey } from './invoices';
import { linkServerKey, linksKey } from './links';
import { mailsKey } from './mails';
import { paymentsKey } from './payments';
import { sessionKey } from './session';
import { settingsKey } from './settings';
import { subscriptionsKey } from './subscriptions';
import { todayKey } from './today';

const money = [linksKey, invoicesKey, customersKey, paymentsKey, todayKey, subscriptionsKey];

/** What shows something else once the book changed a topic by itself. An invoice and a link show their mails; a completed link makes an invoice, a card a payment, and a subscription both. */
const shown: Record<string, QueryKey[]> = {
  session: [sessionKey],
  outbox: [mailsKey, todayKey, invoicesKey, linksKey, cardsKey],
  links: money,
  payments: money,
  cards: [cardsKey, subscriptionsKey],
  charges: [...money, cardsKey],
  subscriptions: money,
  checkout: [linkServerKey, linksKey, cardsKey],
  gateway: [settingsKey, linksKey, todayKey, cardsKey],
};

/** Keeps the screen true to a book that changes without being asked to by the screen. */
export function useBookChanges(): void {
  const queries = useQueryClient();
  useEffect(
    () =>
      onEvent('changed', (topic) => {
        for (const queryKey of shown[String(topic)] ?? []) queries.invalidateQueries({ queryKey });
      }),
    [queries],
  );
}
