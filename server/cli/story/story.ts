import {
  aimsOf,
  figuresOf,
  PERSONS,
  type Person,
  type StoryGame,
  tell,
} from '../../../shared/story/index.ts';
import { Progress } from '../simulate/progress.ts';
import { runCli } from '../typedCommand.ts';
import { readWish, USAGE, type Wish } from './storyOptions.ts';
import { asJson, asTable } from './storyReport.ts';

/** `npm run story`: has a valley a beginning, a middle and an end? Figures go to stdout, the rest to stderr. */

function run(wish: Wish): void {
  const { place, games, seed } = wish;
  const progress = new Progress(games * PERSONS.length, process.stderr);
  let done = 0;
  const played = (person: Person): StoryGame[] =>
    Array.from({ length: games }, (_, i) => {
      const told = tell(place, person, (seed + i) >>> 0);
      done++;
      if (!wish.json) progress.show(done);
      return told;
    });
  const figures = figuresOf(
    { passive: played('passive'), organising: played('organising'), taking: played('taking') },
    place.company.length + 1,
    place.scenario.rounds,
  );
  progress.clear();
  const aims = aimsOf(place.scenario, figures, place.company.length + 1);
  console.log(
    wish.json ? JSON.stringify(asJson(wish, figures, aims)) : asTable(wish, figures, aims),
  );
}

runCli({ name: 'story', usage: USAGE, read: readWish, run });
