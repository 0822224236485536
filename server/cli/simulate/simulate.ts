import { survey } from '../../../shared/replay/survey.ts';
import { runCli } from '../typedCommand.ts';
import { Progress } from './progress.ts';
import { readWish, USAGE, type Wish } from './simulateOptions.ts';
import { asJson, asTable } from './simulateReport.ts';

/** `npm run simulate`: whole games of bots without a server. Figures go to stdout, the rest to stderr. */

function run(wish: Wish): void {
  const progress = new Progress(wish.games, process.stderr);
  const began = performance.now();
  const figures = survey(wish.group, wish.games, wish.seed, (done) => {
    if (!wish.json) progress.show(done);
  });
  progress.clear();
  const gamesPerSecond = (wish.games * 1000) / (performance.now() - began);
  console.log(
    wish.json
      ? JSON.stringify(asJson(figures, gamesPerSecond))
      : asTable(figures, wish, gamesPerSecond),
  );
}

runCli({ name: 'simulate', usage: USAGE, read: readWish, run });
