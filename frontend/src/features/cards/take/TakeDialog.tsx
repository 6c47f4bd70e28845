import { useTranslation } from 'react-i18next';
import { CardDialogFrame } from '../CardDialogFrame';
import { useCustomerCards } from '../useCustomerCards';
import { Take, type TakeWays } from './Take';
import { useChargeable } from './useChargeable';

interface TakeDialogProps extends TakeWays {
  customerId: number;
  customerName: string;
  /** The invoice that is paid; without it one of those that are open, or a free sale. */
  invoiceId?: number;
  /** The amount that is offered, in minor units; else all that is due. */
  proposed?: number;
}

/** Create Payment: the Virtual Terminal, which charges a customer's card now. */
export function TakeDialog({ customerId, customerName, invoiceId, ...rest }: TakeDialogProps) {
  const { t } = useTranslation();
  const known = useCustomerCards(customerId);
  const invoices = useChargeable(customerId, invoiceId);
  const [only] = invoices ?? [];
  const title =
    invoiceId && only
      ? t('terminal.createFor', { number: only.number })
      : t('terminal.createFrom', { customer: customerName });
  return (
    <CardDialogFrame title={title} known={invoices && known} onClose={rest.onClose} size="31rem">
      {known && invoices && (
        <Take
          {...rest}
          customerId={customerId}
          known={known}
          invoices={invoices}
          fixed={invoiceId !== undefined}
        />
      )}
    </CardDialogFrame>
  );
}
