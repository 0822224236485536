import type { GameTold } from '../../../../shared/model/debrief/gamesBeside.ts';
import type { ShownValley } from '../../../../shared/model/wire/wire.ts';
import type { Words } from '../../../words/index.ts';
import { changesOf } from '../../../words/sentences/gameManner.ts';
import { useWords } from '../../../words/useWords.ts';
import { ask, askGames } from '../../data/fetchDebrief.ts';
import { useDebrief } from '../../data/useDebrief.ts';
import { useFetched } from '../../data/useFetched.ts';
import type { DebriefScene, PartProps } from '../../frame/debriefScene.ts';
import './games.css';
import { GamesPictures } from './GamesPictures.tsx';
import {
  differed,
  figuresOf,
  figureText,
  type PlayedGame,
  partAt,
  roundsOfBoth,
} from './gamesCompared.ts';

/** Two games of the same people side by side: then the one, then the other, and where they part. */
export function GamesPart({ scene }: PartProps) {
  const words = useWords();
  const asked = useFetched(`games ${scene.right.code}`, () => askGames(scene.right));
  if (asked.kind !== 'here')
    return (
      <p role="status">
        {words.say(asked.kind === 'failed' ? `debrief.${asked.why}` : 'debrief.waiting')}
      </p>
    );
  const { games, own } = asked.value;
  const here = games[own];
  const wished = games.find(({ game }) => String(game) === scene.gaze.picks.game);
  const before = wished ?? games[own - 1];
  if (here === undefined || before === undefined || before === here)
    return <p>{words.say('games.one')}</p>;
  return (
    <>
      {games.length > 2 && scene.place !== 'wall' ? (
        <WhichGame scene={scene} games={games} own={own} before={before} />
      ) : null}
      <Beside key={before.code} scene={scene} before={before} here={here} />
    </>
  );
}

interface WhichProps {
  readonly scene: DebriefScene;
  readonly games: readonly GameTold[];
  readonly own: number;
  readonly before: GameTold;
}

function WhichGame({ scene, games, own, before }: WhichProps) {
  const words = useWords();
  return (
    <fieldset class="debrief-choice">
      <legend>{words.say('games.beside')}</legend>
      {games
        .filter((_, at) => at !== own)
        .map(({ game }) => (
          <button
            key={game}
            type="button"
            class="button"
            aria-pressed={game === before.game}
            onClick={() => scene.pick('game', String(game))}
          >
            {words.say('games.game', { n: game })}
          </button>
        ))}
    </fieldset>
  );
}

interface BesideProps {
  readonly scene: DebriefScene;
  readonly before: GameTold;
  readonly here: GameTold;
}

/** Fetches what is public of the other game, and lays both beside each other. */
function Beside({ scene, before, here }: BesideProps) {
  const words = useWords();
  const right = { code: before.code, key: scene.right.key };
  const told = useDebrief(right);
  const valley = useFetched(`valley ${before.code}`, () => ask<ShownValley>(right, '/valley'));
  const failed = [told, valley].find(({ kind }) => kind === 'failed');
  if (told.kind !== 'here' || valley.kind !== 'here')
    return (
      <p role="status">
        {words.say(failed?.kind === 'failed' ? `debrief.${failed.why}` : 'debrief.waiting')}
      </p>
    );
  const one: PlayedGame = { ...valley.value, debrief: told.value };
  const two: PlayedGame = scene;
  return (
    <>
      <p class="games-sentence">{sentence({ one, two, before, here }, words)}</p>
      <GamesPictures scene={scene} one={one} two={two} games={[before.game, here.game]} />
    </>
  );
}

interface Both {
  readonly one: PlayedGame;
  readonly two: PlayedGame;
  readonly before: GameTold;
  readonly here: GameTold;
}

/** How the second was begun, where the two part, and what differed: without praise. */
function sentence({ one, two, before, here }: Both, words: Words): string {
  const changes = here.manner === null ? [] : changesOf(here.manner, words);
  const common = here.manner?.from ?? 0;
  const sameValley = before.scenario === here.scenario;
  const parts = sameValley ? partAt(one.valley, two.valley, common) : null;
  const rounds = roundsOfBoth(one, two);
  const was = figuresOf(one, rounds);
  const is = figuresOf(two, rounds);
  const told = differed(one, two).map((what) =>
    words.say(`games.differs-${what}`, {
      was: figureText(what, was, words),
      is: figureText(what, is, words),
    }),
  );
  return [
    changes.length === 0 ? '' : words.say('games.changed', { what: changes.join('; ') }),
    parts === null ? '' : words.say('games.part', { n: parts }),
    one.debrief.rounds === two.debrief.rounds
      ? ''
      : words.say('games.unequal', {
          before: before.game,
          was: one.debrief.rounds,
          n: here.game,
          is: two.debrief.rounds,
          rounds,
        }),
    told.length === 0
      ? words.say('games.alike')
      : words.say('games.differs', { what: words.list(told), n: here.game, before: before.game }),
  ]
    .filter((text) => text !== '')
    .join(' ');
}
