import '../../app/zodWithoutEval.ts';
import { mean } from '../../../shared/model/arithmetic.ts';
import { type Figures, survey } from '../../../shared/replay/index.ts';
import { tell } from '../../../shared/story/index.ts';
import { charactersOf, type Trial } from './mixes.ts';

/** What came of the games of one of the three people: means over them. */
interface PersonFigures {
  /** Baskets of the person, and of each other homestead. */
  readonly own: number;
  readonly others: number;
  /** At the end, as shares of what the spring held at first. */
  readonly stock: number;
  readonly capacity: number;
}

/** What came of a trial. */
export type Found =
  | { readonly of: 'group'; readonly figures: Figures }
  | { readonly of: 'person'; readonly figures: PersonFigures };

/** What the worker tells: how many games it has played, and what came of each trial, in their order. */
export type Report =
  | { readonly type: 'played'; readonly games: number }
  | { readonly type: 'found'; readonly found: Found }
  | { readonly type: 'failed' };

const BETWEEN = 4;
/** The same games for whatever is laid beside each other. */
const FIRST_SEED = 1;

const tellPage = (report: Report): void => self.postMessage(report);

function personFigures(
  { scenario, seats, games, who }: Trial & { readonly who: object },
  played: (done: number) => void,
): PersonFigures {
  const place = { scenario, company: charactersOf('mixed', seats - 1), seat: who.seat };
  const told = Array.from({ length: games }, (_, i) => {
    const game = tell(place, who.person, FIRST_SEED + i);
    played(i + 1);
    return game;
  });
  const meanOf = (read: (one: (typeof told)[number]) => number): number => mean(told.map(read));
  return {
    own: meanOf(({ own }) => own),
    others: meanOf(({ others }) => others),
    stock: meanOf(({ stock }) => stock),
    capacity: meanOf(({ capacity }) => capacity),
  };
}

function play(trials: readonly Trial[]): void {
  let before = 0;
  const played = (done: number) => {
    if (done % BETWEEN === 0) tellPage({ type: 'played', games: before + done });
  };
  for (const trial of trials) {
    const { scenario, seats, games, who } = trial;
    const found: Found =
      typeof who === 'string'
        ? {
            of: 'group',
            figures: survey(
              { scenario, characters: charactersOf(who, seats) },
              games,
              FIRST_SEED,
              played,
            ),
          }
        : { of: 'person', figures: personFigures({ ...trial, who }, played) };
    before += games;
    tellPage({ type: 'found', found });
  }
}

self.onmessage = ({ data }: MessageEvent<readonly Trial[]>) => {
  try {
    play(data);
  } catch (error) {
    console.error(error);
    tellPage({ type: 'failed' });
  }
};
