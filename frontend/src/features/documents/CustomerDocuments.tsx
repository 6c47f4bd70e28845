import { Attachments } from './attachments/Attachments';
import classes from './documents.module.css';
import { MadeDocuments } from './MadeDocuments';

/** Every paper made for a customer, and the files kept for the customer. */
export function CustomerDocuments({ customerId }: { customerId: number }) {
  return (
    <div className={classes.tab}>
      <MadeDocuments customerId={customerId} />
      <Attachments key={customerId} customerId={customerId} />
    </div>
  );
}
