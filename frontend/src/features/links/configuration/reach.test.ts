import { expect, it } from 'vitest';
import { hostsOf } from './hosts';
import { reachChosen } from './reach';

const off = { reach: 'off', host: '', port: 0, publicUrl: '', version: 0 };
const wired = { address: '192.168.1.20', network: 'eth0', gone: false };
const gone = { address: '10.0.0.5', network: '', gone: true };

it('offers a port where none was chosen, and keeps one that was', () => {
  expect(reachChosen('here', off, [wired])).toEqual({ reach: 'here', port: 8420 });
  expect(reachChosen('here', { ...off, port: 9000 }, [wired])).toEqual({ reach: 'here', port: 9000 });
  expect(reachChosen('off', { ...off, port: 9000 }, [wired])).toEqual({ reach: 'off' });
});

it('offers the likeliest address where none was chosen, and keeps one that was', () => {
  expect(reachChosen('network', off, [wired, gone])).toMatchObject({ host: '192.168.1.20' });
  expect(reachChosen('public', { ...off, host: '10.0.0.5' }, [wired, gone])).toMatchObject({
    host: '10.0.0.5',
  });
  expect(reachChosen('network', off, [])).toMatchObject({ host: '' });
});

it('marks the address that is gone, and offers a forwarding program this computer itself', () => {
  const labels = (reach: 'network' | 'public') =>
    hostsOf([wired, gone], reach).map(({ address, label }) => `${address} ${label}`);
  const known = ['192.168.1.20 links.server.hostOf', '10.0.0.5 links.server.hostGone'];
  expect(labels('network')).toEqual(known);
  expect(labels('public')).toEqual([...known, '127.0.0.1 links.server.hostHere']);
});
