/** An amount as it crosses the bridge: whole minor units (cents) of an ISO 4217 currency. */
export interface Money {
  minor: number;
  currency: string;
}
