import { mailsKey } from '../../api/mails';
import { subscriptionsKey } from '../../api/subscriptions';
import { moneyKeys } from '../payments/moneyKeys';

/** What shows something else after a command about a subscription: it may issue invoices, mail them and charge cards. */
export const afterSubscription = [[...subscriptionsKey], [...mailsKey], ...moneyKeys.map((key) => [...key])];
