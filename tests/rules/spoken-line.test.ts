import { expect, test } from 'vitest';
import { hashState } from '../../shared/engine/index.ts';
import { SeatCommand } from '../../shared/model/command.ts';
import { SpokenLine } from '../../shared/model/companions/spokenLine.ts';
import { unitsOf } from '../../shared/model/goods/goods.ts';
import { dayTable, play } from '../support/world.ts';

/** What a companion says reads the same when it was just said and when it comes back from the record. */

const LINES: readonly SpokenLine[] = [
  { work: 'granary', goods: unitsOf(1, 'timber'), variant: 0, topic: 'would-build', voice: 'warm' },
  { goods: unitsOf(1, 'grain'), round: 1, voice: 'even', topic: 'gift-before', variant: 2 },
  { most: 2, voice: 'blunt', variant: 1, topic: 'would-bind' },
];

test.each(LINES)('$topic, however it was put together', (line) => {
  const table = () => dayTable({ sitters: [{}, { keeper: 'bot', character: 'sharer' }] });
  const command = { type: 'say', to: null, phrase: null, text: '', line } as const;
  const [said, kept] = [table(), table()];
  play(said, [1, command]);
  play(kept, [1, SeatCommand.parse(JSON.parse(JSON.stringify(command)))]);
  expect(Object.keys(SpokenLine.parse(line))).not.toEqual(Object.keys(line));
  expect(hashState(kept)).toBe(hashState(said));
});
