import { botFor } from '../bots/index.ts';
import { seededRandom, visibleState } from '../engine/index.ts';
import type { Character, Hands } from '../model/command.ts';
import type { Seat } from '../model/ids.ts';
import type { GameRecord } from '../model/record.ts';
import type { State } from '../model/state.ts';
import { CHARACTERS } from '../model/vocabulary.ts';
import { replay } from './replayRecord.ts';

/** Of characters that are as near, the one that answers others in kind. */
const USUAL: Character = 'reciprocator';

const apart = (a: Hands, b: Hands): number => Math.abs(a.draw - b.draw) + Math.abs(a.tend - b.tend);

/** How far each character's hands were from a seat's own, summed over its mornings. */
type Distances = Record<Character, number>;

const none = (): Distances =>
  Object.fromEntries(CHARACTERS.map((character) => [character, 0])) as Distances;

/** What each character would have done with a seat's hands this morning; null for nothing. */
function handsOf(state: State, seat: Seat, character: Character): Hands | null {
  const asked = botFor(character)(visibleState(state, seat), seededRandom(state.seed, state.round));
  return asked?.type === 'allocate' ? asked : null;
}

/**
 * The character that each seat was most like at the spring: a bot's own, and for a person the one
 * whose hands, seeing the same, would have differed least. It is a way to play on, and says nothing
 * of what anyone is like.
 */
export function likeliest(record: GameRecord): Character[] {
  const distances = record.opening.sitters.map(none);
  const end = replay(record, record.entries.length, (state, at) => {
    const entry = record.entries[at];
    if (entry === undefined || entry.by === 'system' || entry.command.type !== 'allocate') return;
    const { by, command } = entry;
    const own = distances[by];
    if (own === undefined || record.opening.sitters[by]?.character) return;
    for (const character of CHARACTERS) {
      const hands = handsOf(state, by, character);
      if (hands) own[character] += apart(command, hands);
    }
  });
  return end.homesteads.map(({ seat }) => {
    const given = record.opening.sitters[seat]?.character;
    const own = distances[seat];
    if (given || own === undefined) return given ?? USUAL;
    const least = Math.min(...CHARACTERS.filter((one) => one !== 'random').map((one) => own[one]));
    if (own[USUAL] === least) return USUAL;
    return CHARACTERS.find((one) => one !== 'random' && own[one] === least) ?? USUAL;
  });
}
