import type { HostAddress, LinkServer, Reach } from '../../../api/links';

/** The port that is offered first: free on nearly every computer. */
const usualPort = 8420;

/** What changes when another reach is chosen: what it needs is offered, what was chosen before stays. */
export function reachChosen(
  reach: Reach,
  { host, port }: LinkServer,
  addresses: readonly HostAddress[],
): Partial<LinkServer> {
  if (reach === 'off') return { reach };
  const chosen = { reach, port: port || usualPort };
  return reach === 'here' ? chosen : { ...chosen, host: host || (addresses[0]?.address ?? '') };
}
