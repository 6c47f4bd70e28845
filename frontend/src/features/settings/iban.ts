/** An IBAN in groups of four, as banks print it; one that is being typed with spaces stays as it is typed. */
export function shownIban(text: string): string {
  return text.includes(' ') ? text : text.toUpperCase().replace(/.{4}(?=.)/g, '$& ');
}
