import { customersKey } from '../../api/customers';
import { invoicesKey } from '../../api/invoices';
import { paymentsKey } from '../../api/payments';
import { todayKey } from '../../api/today';

/** All that shows other figures once money moved. */
export const moneyKeys = [invoicesKey, customersKey, paymentsKey, todayKey];
