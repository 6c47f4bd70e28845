/** The programs whose exports are recognised; names are not translated. */
export const programs: Readonly<Record<string, string>> = {
  stripe: 'Stripe',
  square: 'Square',
  invoice_ninja: 'Invoice Ninja',
  frappe_books: 'Frappe Books',
};
