import { expect, test } from 'vitest';
import { newKey } from '../../server/http/keys.ts';
import { BRISK } from '../../server/table/bots/times.ts';
import type { Character } from '../../shared/model/command.ts';
import type { SpokenLine } from '../../shared/model/companions/spokenLine.ts';
import { startServer } from '../room/tables.ts';
import { type Act, allSeal, framesOf, hello, VIEWER } from './frames.ts';

/** What a companion says, and what kind it is, at the socket of somebody whom it does not concern. */

const NEVER = [1e8, 1e8] as const;
/** A companion does here what the test has it do, and nothing by itself. */
const STILL = {
  ...BRISK,
  morning: NEVER,
  look: NEVER,
  answer: NEVER,
  toPerson: NEVER,
  remark: NEVER,
  hurry: NEVER,
};

/** A companion at the last seat, between the viewer and seat 4. */
const COMPANION = 5;
const withCompanion: Act[] = [
  ...allSeal([2, 2, 2, 2, 2]),
  ['system', { type: 'advance', round: 1, phase: 'morning' }],
];
const line = (part: Pick<SpokenLine, 'why' | 'variant'>, to: number | null = 4): Act => [
  COMPANION,
  {
    type: 'say',
    to,
    phrase: null,
    text: '',
    line: { voice: 'blunt', topic: part.why ? 'declines' : 'accepts', ...part },
  },
];

/** The same beside a companion, which a table's code names: so that has to be the same each time. */
async function besideCompanion(acts: readonly Act[], character: Character): Promise<string[]> {
  const own = await startServer({
    chance: { code: () => 'SAME22', key: newKey, seed: () => 20_26 },
    times: STILL,
  });
  const frames = await framesOf(own, acts, character);
  await own.stop();
  return frames;
}

test.each<[what: string, one: Act[], other: Act[]]>([
  [
    'what a companion says to its other neighbour, and for what reason',
    [line({ variant: 0 })],
    [line({ variant: 3, why: 'declines-needs' })],
  ],
  [
    'whether it says anything to its other neighbour',
    [line({ variant: 0 }), line({ variant: 1 })],
    [],
  ],
])('%s does not reach a viewer, not by a byte', async (_what, one, other) => {
  const told = (acts: readonly Act[]) =>
    besideCompanion([...withCompanion, ...acts, hello], 'taker');
  expect(await told(one)).toEqual(await told(other));
});

test('nor does what kind it is', async () => {
  const acts = [...withCompanion, line({ variant: 0 }), hello];
  expect(await besideCompanion(acts, 'steward')).toEqual(await besideCompanion(acts, 'taker'));
});

test('but what it says to everyone, or to the viewer, does', async () => {
  const said = (variant: number, to: number | null) =>
    besideCompanion([...withCompanion, line({ variant }, to), hello], 'taker');
  expect(await said(1, null)).not.toEqual(await said(2, null));
  expect(await said(1, VIEWER)).not.toEqual(await said(2, VIEWER));
});
