import { afterEach, expect, test, vi } from 'vitest';
import { Pool } from '../../server/debrief/threads/pool.ts';
import { at } from '../../shared/model/at.ts';
import { until } from '../room/tables.ts';
import { serve } from '../support/serve.ts';
import { all, begin } from './gathered.ts';

/** What questions rest on is worked out when a game ends, and not when somebody asks for them. */

const server = serve();
const run = vi.spyOn(Pool.prototype, 'run');
afterEach(() => run.mockClear());

const kinds = (): string[] => run.mock.calls.map(([{ kind }]) => kind);

test('whoever asks for questions finds them there already', async () => {
  const { leader, people } = await begin(server.origin, {
    tables: [{ scenario: 'first-light', seats: 4 }],
    rounds: 2,
  });
  const table = at(leader.screen().tables, 0).code;
  expect(await leader.act({ act: 'end-game', ...all })).toBeNull();
  await until('it is over', () => people.every((guest) => guest.screen().stage === 'over'));
  // A few groups are played to check what is kept, then all others.
  await until('groups are played', () => kinds().filter((kind) => kind === 'groups').length === 2);
  await Promise.all(run.mock.results.map(({ value }) => value));
  run.mockClear();

  for (const person of [at(people, 0), at(people, 1)]) {
    const answer = await fetch(`${server.origin}/api/tables/${table}/debrief/questions`, {
      headers: { authorization: `Bearer ${person.ticket.key}` },
    });
    expect(await answer.json()).toHaveProperty('chosen');
  }
  expect(kinds()).toEqual([]);
});
