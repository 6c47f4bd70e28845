import type { HostAddress, Reach } from '../../../api/links';
import type { TextKey } from '../../../app/i18n';

/** An address that is offered, and the text that says what it is. */
export interface Host {
  address: string;
  network: string;
  label: Extract<TextKey, `links.server.host${'Of' | 'Gone' | 'Here'}`>;
}

/** Only programs of this computer find it there: one that forwards from a public address may run on it. */
const here = '127.0.0.1';

/** The addresses that are offered for a reach, each once. */
export function hostsOf(addresses: readonly HostAddress[], reach: Reach): Host[] {
  const hosts = addresses
    .filter(({ address }) => reach !== 'public' || address !== here)
    .map(
      ({ address, network, gone }): Host => ({
        address,
        network,
        label: gone ? 'links.server.hostGone' : 'links.server.hostOf',
      }),
    );
  return reach === 'public'
    ? [...hosts, { address: here, network: '', label: 'links.server.hostHere' }]
    : hosts;
}
