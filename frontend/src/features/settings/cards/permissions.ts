/** What a restricted key must be let do, in Stripe's own words, which are English in every country. */
export const permissions = [
  'Checkout Sessions: Write',
  'PaymentIntents: Write',
  'Charges and Refunds: Write',
  'Customers: Write',
  'SetupIntents: Read',
  'PaymentMethods: Write',
  'Balance: Read',
] as const;
