import type { IncomingMessage } from 'node:http';

/** Who asks, as far as the network tells: what allowances are counted by. */

/**
 * What an address counts as. A home or a phone has a whole IPv6 network of 64 bits to choose addresses
 * from, so it is that network; an IPv4 address in IPv6 clothes is the IPv4 address.
 */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (!plain.includes(':')) return plain;
  const [front = '', back = ''] = plain.split('::');
  const groups = (part: string) => (part === '' ? [] : part.split(':'));
  const head = groups(front);
  const tail = groups(back);
  const zeros = Array<string>(Math.max(0, 8 - head.length - tail.length)).fill('0');
  const all = plain.includes('::') ? [...head, ...zeros, ...tail] : head;
  return `${all
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}

/**
 * The network that a request came from. Each proxy in front adds the address that asked it behind
 * those that it was told: with so many proxies, as many entries from the end are believed and no more.
 * @param proxies how many stand in front
 */
export function askerOf(request: IncomingMessage, proxies: number): string {
  const told = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
  const all = [...told, request.socket.remoteAddress ?? ''];
  return networkOf(all[Math.max(0, all.length - 1 - proxies)] ?? '');
}
