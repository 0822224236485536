import { beforeAll, describe, expect, test } from 'vitest';
import { RULES_VERSION } from '../../shared/model/record.ts';
import type { RecordFile } from '../../shared/model/recordFile.ts';
import type { Ticket } from '../../shared/model/wire/wire.ts';
import { playAgain } from '../../shared/replay/home/again.ts';
import { homeOf } from '../../shared/replay/home/index.ts';
import type { KeptDocuments } from '../../shared/replay/home/keptDocuments.ts';
import { fileOf } from '../../shared/replay/home/readRecordFile.ts';
import { begin, live, post, sit, until } from '../room/tables.ts';
import { lead } from '../session/sessions.ts';
import { openedSession } from '../support/openedSession.ts';
import { serve } from '../support/serve.ts';
import { linesOf, ofBots, withPeople } from './gamesTakenHome.ts';

/** Who gets what at the doors to what is taken home; and tables of other rules. */

const alone = withPeople(ofBots(), 0);
const two = withPeople(ofBots(), 0, 1);
/** A game that these rules don't lead to: its second dusk fell otherwise. */
const elsewhere = {
  ...two,
  hashes: two.hashes.map((hash, i) => (i === 1 ? '0'.repeat(16) : hash)),
};

const server = serve();
beforeAll(async () => {
  const { storage } = server;
  const keep = (code: string, ...of: Parameters<typeof linesOf>) =>
    storage.append(code, 0, linesOf(...of));
  await keep('AAAAAA', alone, { keys: ['solo'] });
  await keep('BBBBBB', two, { keys: ['b-0', 'b-1'] });
  await keep('CCCCCC', elsewhere, { keys: ['c-0', 'c-1'], rules: RULES_VERSION - 1 });
  await keep('DDDDDD', two, { keys: ['d-0', 'd-1'], rules: RULES_VERSION - 1 });
  const half = { ...two, entries: two.entries.slice(0, 20), hashes: two.hashes.slice(0, 1) };
  await keep('EEEEEE', half, { keys: ['e-0', 'e-1'], rules: RULES_VERSION - 1 });
  const tables = ['FFFFFF', 'GGGGGG'];
  await keep('FFFFFF', two, { keys: ['f-0'], led: { session: 'SSSSSS', table: 0 } });
  await keep('GGGGGG', elsewhere, {
    keys: ['g-0'],
    led: { session: 'SSSSSS', table: 1 },
    rules: RULES_VERSION - 1,
  });
  await storage.append('SSSSSS', 0, [
    openedSession(tables, { lead: 'lead-key', projector: 'show-key' }),
  ]);
});

async function ask(path: string, key: string) {
  const response = await fetch(`${server.origin}/api/tables/${path}`, {
    headers: { authorization: `Bearer ${key}` },
  });
  return { status: response.status, body: (await response.json()) as never };
}

describe('the tables of a game', () => {
  test('are as one person may know them', async () => {
    const { status, body } = await ask('BBBBBB/home', 'b-1');
    expect(status).toBe(200);
    expect(body).toEqual({
      ...JSON.parse(JSON.stringify(homeOf(two, 1))),
      record: false,
      otherRules: null,
    });
  });

  test('are for nobody else, and for nobody while it plays', async () => {
    expect(await ask('BBBBBB/home', 'no-key')).toMatchObject({ status: 403 });
    const [ann] = await begin(server.origin, 1, { alone: false });
    expect(await ask(`${ann.ticket.code}/home`, ann.ticket.key)).toMatchObject({
      status: 409,
      body: { trouble: 'not-over' },
    });
  });
});

describe('the record of a game', () => {
  test('is for who played alone, and comes to the same', async () => {
    const { status, body } = await ask('AAAAAA/home/record', 'solo');
    expect(status).toBe(200);
    expect(body).toEqual(JSON.parse(JSON.stringify(fileOf(alone))));
    expect((await ask('AAAAAA/home', 'solo')).body).toMatchObject({ record: true });
  });

  test('is not for one person among others: it holds what others meant and whispered', async () => {
    expect(await ask('BBBBBB/home/record', 'b-0')).toEqual({
      status: 403,
      body: { trouble: 'not-yours' },
    });
  });

  test('is for the facilitator, less what is asked to be left out', async () => {
    const { status, body } = await ask('FFFFFF/home/record?without=names,intentions,x', 'lead-key');
    const file = body as RecordFile;
    expect(status).toBe(200);
    expect(file.left).toEqual(['names', 'intentions']);
    expect(JSON.stringify(file)).not.toContain('Ann0');
    expect(playAgain(file)).toMatchObject({ fault: null, agreed: 4 });
    expect(await ask('FFFFFF/home/record', 'show-key')).toMatchObject({ status: 403 });
    expect(await ask('FFFFFF/home/record', 'f-0')).toMatchObject({ status: 403 });
  });
});

describe('a table of other rules', () => {
  test('that comes out the same is whole, and says whose rules they were', async () => {
    const { status, body } = await ask('DDDDDD/home', 'd-0');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      otherRules: { was: RULES_VERSION - 1, here: RULES_VERSION },
      scenario: 'First Light',
    });
    expect(await ask('DDDDDD/debrief', 'd-0')).toMatchObject({ status: 200 });
  });

  test('that comes out otherwise says so at every door', async () => {
    const why = { status: 409, body: { trouble: 'other-rules' } };
    expect(await ask('CCCCCC/home', 'c-0')).toEqual(why);
    expect(await ask('CCCCCC/debrief', 'c-0')).toEqual(why);
    expect(await ask('CCCCCC/debrief/questions', 'c-0')).toEqual(why);
    expect(await ask('CCCCCC/debrief/futures', 'c-0')).toEqual(why);
  });

  test('shows what is kept of it', async () => {
    const { status, body } = await ask('CCCCCC/home/kept', 'c-1');
    const kept = body as KeptDocuments & { record: boolean };
    expect(status).toBe(200);
    expect(kept).toMatchObject({
      rules: RULES_VERSION - 1,
      here: RULES_VERSION,
      scenario: 'First Light',
      rounds: 4,
      fallen: 4,
      same: 1,
      record: false,
    });
    expect(kept.seats.map(({ nickname }) => nickname)).toEqual(['', 'Ann1', '', '']);
    expect(kept.home?.tables.find(({ id }) => id === 'rounds')?.rows.length).toBe(2);
    expect(await ask('BBBBBB/home/kept', 'b-0')).toMatchObject({ status: 409 });
  });

  test.each(['CCCCCC', 'EEEEEE'])(
    'is over for whoever comes, and lets nothing happen: %s',
    async (code) => {
      const guest = sit(server.origin, { code, key: `${code.charAt(0).toLowerCase()}-0` });
      await live(guest);
      expect(guest.screen()).toMatchObject({ stage: 'over', view: null });
      const taken = await post(`${server.origin}/api/tables/${code}/seats`, { nickname: 'Bea' });
      expect(taken).toMatchObject({ status: 409, body: { trouble: 'already-started' } });
    },
  );

  test('breaks no session that it belongs to', async () => {
    const leader = await lead(server.origin, { code: 'SSSSSS', lead: 'lead-key', projector: '' });
    expect(leader.screen().tables.map(({ stage }) => stage)).toEqual(['over', 'over']);
    const { status, body } = await ask('GGGGGG/home/record', 'lead-key');
    expect(status).toBe(200);
    expect(body).toMatchObject({ rules: RULES_VERSION - 1, measures: null });
    const unnamed = await ask('GGGGGG/home/record?without=names', 'lead-key');
    expect(unnamed.body).toMatchObject({ left: ['names'], hashes: [] });
    expect(JSON.stringify(unnamed.body)).not.toContain('Ann');
  });
});

// These change the tables that were looked at above.
describe('a game that an update has stopped', () => {
  const anew = async (key: string, code = 'CCCCCC') => {
    const response = await fetch(`${server.origin}/api/tables/${code}/anew`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: '{}',
    });
    return { status: response.status, body: (await response.json()) as Ticket };
  };

  test('tells everyone at once, who play on together at one table by the rules of now', async () => {
    const people = ['c-0', 'c-1'].map((key) => sit(server.origin, { code: 'CCCCCC', key }));
    await Promise.all(people.map(live));
    for (const one of people) expect(one.screen()).toMatchObject({ stage: 'over', view: null });
    const { body } = await anew('c-1');
    expect((await anew('c-0')).body.code).toBe(body.code);
    await until('both are led there', () =>
      people.every((one) => one.screen().code === body.code && one.screen().stage === 'lobby'),
    );
    expect(people.map((one) => one.screen().seat)).toEqual([0, 1]);
    expect((await anew('d-0', 'DDDDDD')).status).toBe(409);
    expect((await anew('c-9')).status).toBe(403);
  });

  test('of a session: whoever leads begins another game for all of them', async () => {
    expect((await anew('g-0', 'GGGGGG')).status).toBe(409);
    const leader = await lead(server.origin, {
      code: 'SSSSSS',
      lead: 'lead-key',
      projector: 'show-key',
    });
    const person = sit(server.origin, { code: 'GGGGGG', key: 'g-0' });
    await live(person);
    const again = { from: null, scenario: null, seats: 'kept', change: {} } as const;
    expect(await leader.act({ act: 'play-again', ...again })).toBeNull();
    await until('there', () => person.screen().stage === 'lobby');
    expect(person.screen().code).not.toBe('GGGGGG');
  });
});
