import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { findInvoices, invoicesKey } from '../../api/invoices';
import classes from './comments.module.css';
import { piecesOf } from './mention';

/** What a comment says; the invoices it mentions are links. */
export function CommentText({ text }: { text: string }) {
  return (
    <p className={classes.text}>
      {piecesOf(text).map((piece, i) =>
        'number' in piece ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text have no other name
          <Mention key={i} number={piece.number} />
        ) : (
          piece.text
        ),
      )}
    </p>
  );
}

/** A link to the invoice with a number; plain text where there is none. */
function Mention({ number }: { number: string }) {
  const { data: id } = useQuery({
    queryKey: [...invoicesKey, 'numbered', number],
    queryFn: () => idOf(number),
    meta: { quiet: true },
  });
  return id ? (
    <Anchor href={`#/invoices/${id}`} underline="always">
      @{number}
    </Anchor>
  ) : (
    `@${number}`
  );
}

async function idOf(number: string): Promise<number | null> {
  const { rows } = await findInvoices({
    search: number,
    cursor: '',
    limit: 20,
    filter: '',
    customerId: 0,
    storeId: 0,
  });
  const same = (other: string) => other.toLowerCase() === number.toLowerCase();
  return rows.find((row) => same(row.number))?.id ?? null;
}
