import type { Phrase } from '../../model/command.ts';
import type { SpokenLine } from '../../model/companions/spokenLine.ts';
import type { EventBody } from '../../model/event.ts';
import type { Seat } from '../../model/ids.ts';
import { type Refusal, refuse } from '../../model/refusal.ts';
import type { State } from '../../model/state.ts';
import { homesteadAt, isRefusal, livingTie, opened } from '../query.ts';

interface Spoken {
  readonly to: Seat | null;
  readonly phrase: Phrase | null;
  readonly text: string;
  readonly language?: string | undefined;
  readonly line?: SpokenLine;
}

/** Words, to one neighbour or to all: a set phrase, a companion's line, or free text where the scenario allows it. */
export function say(
  state: State,
  seat: Seat,
  { to, phrase, text, language, line }: Spoken,
): EventBody[] | Refusal {
  if (line && homesteadAt(state, seat).keeper !== 'bot') return refuse('not-yours');
  const refusal = opened(state, 'say');
  if (refusal) return refusal;
  if (state.words === 'none') return refuse('no-words');
  if (text !== '' && state.words === 'phrases') return refuse('phrases-only');
  if (line && (text !== '' || phrase !== null)) return refuse('malformed');
  if (text === '' && phrase === null && !line) return refuse('nothing-moves');
  if (to !== null) {
    const tie = livingTie(state, seat, to);
    if (isRefusal(tie)) return tie;
  }
  const typed = text === '' || language === undefined ? {} : { language };
  const spoken = line ? { line: inOneOrder(line) } : {};
  return [{ type: 'said', from: seat, to, phrase, text, ...typed, ...spoken }];
}

/**
 * The same line with its fields in one order. A hash reads a state as text: a companion's line that was
 * just made must read as it will when it comes back from the record.
 */
const inOneOrder = (line: SpokenLine): SpokenLine => {
  const { voice, topic, variant, why, goods, round, work, most } = line;
  return {
    voice,
    topic,
    variant,
    ...(why === undefined ? {} : { why }),
    ...(goods === undefined
      ? {}
      : { goods: { water: goods.water, grain: goods.grain, timber: goods.timber } }),
    ...(round === undefined ? {} : { round }),
    ...(work === undefined ? {} : { work }),
    ...(most === undefined ? {} : { most }),
  };
};
