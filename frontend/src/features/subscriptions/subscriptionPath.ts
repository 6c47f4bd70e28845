/** The address of the list with a subscription's side view open. */
export function subscriptionPath(id: number): string {
  return `/subscriptions?open=${id}`;
}
