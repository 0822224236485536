import type { LiveSession } from './LiveSession.ts';

/** Where people find a session: one of this machine's addresses, and whether a phone got through by it. */

/**
 * The address that people are told: the one that was chosen, as long as the machine has it, else the
 * one by which whoever leads came, unless that was from the same machine; else the likeliest.
 * @param addresses the likeliest first; none where nothing is known
 */
export function joinAddress(session: LiveSession | null, addresses: readonly string[]): string {
  const chosen = session?.memory.arranged.address ?? null;
  if (chosen !== null && addresses.includes(chosen)) return chosen;
  const led = addresses.find((address) => new URL(address).host === session?.doorstep.ledFrom);
  return (led !== undefined && !LOOPBACK.test(led) ? led : addresses[0]) ?? '';
}

/** May this be chosen? Leaving it as it is, or to the server, always may. */
export const isOffered = (
  address: string | null | undefined,
  addresses: readonly string[],
): boolean => address === undefined || address === null || addresses.includes(address);

/** Every address, with whether another machine has come by it. */
export const triedAddresses = ({ doorstep }: LiveSession, addresses: readonly string[]) =>
  addresses.map((address) => ({ address, tried: doorstep.cameBy.has(new URL(address).host) }));

const LOOPBACK = /^https?:\/\/(localhost|127\.|\[::1\])/;

/** Addresses of the machine itself, as sockets tell them. */
const OWN = /^(::ffff:)?127\.|^::1$/;

/**
 * Did whoever asks come from another machine? A browser on this one proves nothing about phones.
 * @param host that was asked for, as `192.168.1.4:3000`
 * @param ip of whoever asks
 */
export function isFromElsewhere(host: string, ip: string): boolean {
  const plain = ip.replace(/^::ffff:/, '');
  return ip !== '' && !OWN.test(ip) && plain !== host.replace(/:\d+$/, '');
}
