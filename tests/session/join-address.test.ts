import { describe, expect, test } from 'vitest';
import { isFromElsewhere, isOffered, joinAddress } from '../../server/session/joinAddress.ts';
import type { LiveSession } from '../../server/session/LiveSession.ts';

/** Whether a phone has come through by an address, and which addresses may be told. */

describe('somebody comes from another machine', () => {
  test.each([
    ['a phone by the address on the wall', '192.168.1.4:3000', '192.168.1.7', true],
    ['the same machine by its own network', '192.168.1.4:3000', '192.168.1.4', false],
    ['the same, as a socket writes it', '192.168.1.4:3000', '::ffff:192.168.1.4', false],
    ['the machine itself', 'localhost:3000', '127.0.0.1', false],
    ['the machine itself, in the newer way', 'localhost:3000', '::1', false],
    ['nobody who can be told', 'valley.example', '', false],
  ])('%s', (_who, host, ip, comes) => {
    expect(isFromElsewhere(host, ip)).toBe(comes);
  });
});

test('only an address that the machine has may be told, or the likeliest', () => {
  const own = ['http://10.0.0.2:3000', 'http://localhost:3000'];
  expect(isOffered('http://10.0.0.2:3000', own)).toBe(true);
  expect(isOffered(null, own)).toBe(true);
  expect(isOffered(undefined, own)).toBe(true);
  expect(isOffered('http://elsewhere.example', own)).toBe(false);
});

describe('people are told', () => {
  const WIFI = 'http://192.168.1.20:8000';
  const CABLE = 'http://192.168.7.2:8000';
  const own = [WIFI, CABLE, 'http://localhost:8000'];
  const led = (ledFrom: string | null, address: string | null = null) =>
    ({ memory: { arranged: { address } }, doorstep: { ledFrom } }) as unknown as LiveSession;
  test.each([
    ['the likeliest, while nobody leads', null, WIFI],
    ['that by which whoever leads came', led('192.168.7.2:8000'), CABLE],
    ['the likeliest, where that was from the machine itself', led('localhost:8000'), WIFI],
    ['the likeliest, where the machine has no such address', led('elsewhere.example'), WIFI],
    ['what was chosen, before all', led('192.168.1.20:8000', CABLE), CABLE],
    ['no address that the machine has lost', led(null, 'http://10.0.0.9:8000'), WIFI],
  ])('%s', (_, session, address) => {
    expect(joinAddress(session, own)).toBe(address);
  });
});
