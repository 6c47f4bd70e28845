import type { LinkServer, Reach } from '../../../api/links';

/** The port that is offered first: free on nearly every computer. */
const usualPort = 8420;

/** What changes when another reach is chosen: what it needs is offered, what was typed stays. */
export function reachChosen(reach: Reach, { port }: LinkServer): Partial<LinkServer> {
  return reach === 'off' ? { reach } : { reach, port: port || usualPort };
}
