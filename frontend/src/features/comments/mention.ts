/** A piece of a comment: plain text, or the number of an invoice that is mentioned. */
export type Piece = { text: string } | { number: string };

// What a series of invoices can make of a number, but no full stop or dash at its end: that belongs to the sentence.
const mention = /(?<![\p{L}\p{N}@])@([\p{L}\p{N}](?:[\p{L}\p{N}_./#-]*[\p{L}\p{N}])?)/gu;
const typing = /(?:^|[^\p{L}\p{N}@])@([\p{L}\p{N}_./#-]*)$/u;

/** A comment in pieces, in order; "@INV-2026-00012" mentions an invoice, "anna@example.com" does not. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const { 0: whole, 1: number = '', index } of text.matchAll(mention)) {
    if (index > end) pieces.push({ text: text.slice(end, index) });
    pieces.push({ number });
    end = index + whole.length;
  }
  return end < text.length ? [...pieces, { text: text.slice(end) }] : pieces;
}

/** What is typed of a mention that ends at the caret; null where none is being typed. */
export function mentionAt(text: string, caret: number): string | null {
  return typing.exec(text.slice(0, caret))?.[1] ?? null;
}

/** The text with the mention at the caret written out, and where the caret is then. */
export function complete(text: string, caret: number, number: string): { text: string; caret: number } {
  const before = text.slice(0, caret - (mentionAt(text, caret) ?? '').length);
  const after = text.slice(caret);
  const space = /^\s/.test(after) ? '' : ' ';
  const written = before + number + space;
  return { text: written + after, caret: before.length + number.length + 1 };
}
