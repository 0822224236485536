import type { Phrase, SeatCommand } from '../model/command.ts';
import { type BotView, isOpenNow } from './botView.ts';
import { fullness } from './handSense.ts';

/** How often a companion greets, and how often it speaks up about the spring. */
const GREETS = 0.35;
const WARNS = 0.3;
/** The spring's level, as a share of the first capacity, at which it is worth a word. */
const LOW = 0.45;

const saidThisRound = (look: BotView): boolean =>
  look.valley.said.some((one) => one.from === look.me && one.round === look.valley.round);

/** How a character speaks. */
export type Voice =
  | 'quiet'
  /** Greets, and says when the spring runs low. */
  | 'friendly'
  /** Beyond that, says what all could do together. */
  | 'rallying';

/** A set phrase to all, at most one a round, and only where a person listens. */
export function remark(look: BotView, voice: Voice): SeatCommand | null {
  const { valley } = look;
  if (voice === 'quiet' || valley.words === 'none' || !isOpenNow(look, 'say')) return null;
  if (!valley.homesteads.some((home) => home.keeper === 'person')) return null;
  const phrase = phraseFor(look, voice);
  if (phrase === null || saidThisRound(look)) return null;
  return { type: 'say', to: null, phrase, text: '' };
}

function phraseFor(look: BotView, voice: Voice): Phrase | null {
  const { luck, me } = look;
  if (look.valley.round === 1) return luck('greet', me) < GREETS ? 'hello' : null;
  if (fullness(look) < LOW && luck('warn', me) < WARNS)
    return voice === 'rallying' ? 'draw-less' : 'spring-low';
  return voice === 'rallying' && luck('rally', me) < WARNS ? rally(look) : null;
}

/** What all could do together and have not: a work that lacks little more than hands, or a pact. */
function rally(look: BotView): Phrase | null {
  if (look.valley.works.some((work) => work.completed === 0)) return 'lets-build';
  return isOpenNow(look, 'quota') && look.valley.pacts.length === 0 ? 'lets-pact' : null;
}
