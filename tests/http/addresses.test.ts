import type { NetworkInterfaceInfo } from 'node:os';
import { describe, expect, test } from 'vitest';
import { Environment } from '../../server/environment.ts';
import { withoutBase } from '../../server/http/basePath.ts';
import { likelyAddresses } from '../../server/networkAddresses.ts';

/** Which address phones are told, and what is said of settings that are wrong. */

const at = (address: string, mac = 'aa:bb:cc:dd:ee:ff'): NetworkInterfaceInfo[] => [
  { address, mac, internal: false, family: 'IPv4', netmask: '', cidr: null },
];

describe('phones are told what they can reach', () => {
  test.each([
    ['a laptop with containers', { docker0: at('172.17.0.1'), wlp3s0: at('192.168.1.20') }],
    ['a bridge of containers', { 'br-1f2e': at('10.9.0.1'), eth0: at('192.168.1.20') }],
    ['a tunnel', { tun0: at('10.8.0.2'), wlan0: at('192.168.1.20') }],
    ['another tunnel', { tailscale0: at('100.90.1.2'), eth0: at('192.168.1.20') }],
    ['a Mac’s tunnel', { utun3: at('10.8.0.2'), en0: at('192.168.1.20') }],
    ['Windows beside Linux', { 'vEthernet (WSL)': at('172.29.0.1'), 'Wi-Fi': at('192.168.1.20') }],
    ['a cable that leads nowhere', { eth0: at('169.254.3.4'), wlan0: at('192.168.1.20') }],
    ['a cable and the air', { eth0: at('192.168.7.2'), wlan0: at('192.168.1.20') }],
    [
      'a container’s other end',
      { eth1: at('172.18.0.2', '02:42:ac:12:00:02'), eth0: at('192.168.1.20') },
    ],
  ])('%s', (_what, interfaces) => {
    const all = likelyAddresses(interfaces);
    expect(all[0]).toBe('192.168.1.20');
    expect(all).toHaveLength(2);
  });

  test('and what is no address for others is not among them', () => {
    const [own] = at('127.0.0.1');
    expect(likelyAddresses({ lo: own ? [{ ...own, internal: true }] : [] })).toEqual([]);
  });
});

describe('a setting that is wrong is named in one sentence', () => {
  const read = (env: Record<string, string>, ask: (read: Environment) => unknown): string[] => {
    const environment = new Environment(env);
    ask(environment);
    return [...environment.wrong];
  };
  const publicUrl = (PUBLIC_URL: string) =>
    read({ PUBLIC_URL }, (one) => one.url('PUBLIC_URL', ['https', 'http'], true));

  test.each(['valley.example.org', 'ftp://valley.example.org', 'https://', 'localhost:8000'])(
    'PUBLIC_URL %s has no scheme or host that is one',
    (url) =>
      expect(publicUrl(url)).toEqual([expect.stringMatching(/^PUBLIC_URL is “.*https:\/\/ or/)]),
  );
  test.each(['https://a.org/?x=1', 'https://a.org/#x', 'https://me:pw@a.org'])(
    'PUBLIC_URL %s has more than an address',
    (url) => expect(publicUrl(url)).toHaveLength(1),
  );
  test.each(['https://a.org', 'http://10.0.0.2:8000/', 'https://a.org/games/river-bed/'])(
    'PUBLIC_URL %s is fine',
    (url) => expect(publicUrl(url)).toEqual([]),
  );
  test('levels, numbers, hosts and addresses too', () => {
    const env = { LOG_LEVEL: 'loud', PORT: '80.5', HOST: 'http://x', PUBLIC_ADDRESS: 'a b' };
    const wrong = read(env, (one) => {
      one.word('LOG_LEVEL', 'warn', ['warn', 'info']);
      one.whole('PORT', 8000, 0, 65_535);
      one.host('HOST', '0.0.0.0');
      one.address('PUBLIC_ADDRESS');
    });
    expect(wrong.map((sentence) => sentence.split(' ')[0])).toEqual(Object.keys(env));
  });
});

test('the path that the game lives under is taken off, and nothing like it', () => {
  const asked = ['/river', '/river/', '/river?x', '/river/t/ABC', '/riverbed/t', '/t/ABC', '/'];
  expect(asked.map((url) => withoutBase('/river', url))).toEqual([
    '/',
    '/',
    '/?x',
    '/t/ABC',
    '/riverbed/t',
    '/t/ABC',
    '/',
  ]);
});
