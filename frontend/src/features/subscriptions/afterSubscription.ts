import { mailsKey } from '../../api/mails';
import { moneyKeys } from '../payments/moneyKeys';

/** What shows something else after a command about a subscription: it may issue invoices, mail them and charge cards. */
export const afterSubscription = [[...mailsKey], ...moneyKeys.map((key) => [...key])];
