import { customersKey } from '../../api/customers';
import { invoicesKey } from '../../api/invoices';
import { paymentsKey } from '../../api/payments';
import { subscriptionsKey } from '../../api/subscriptions';
import { todayKey } from '../../api/today';

/** All that shows other figures once money moved. */
export const moneyKeys = [invoicesKey, customersKey, paymentsKey, subscriptionsKey, todayKey];
