import { playAgain } from '../../../shared/replay/home/again.ts';
import { runCli } from '../typedCommand.ts';
import { readFile, readWish, USAGE, type Wish } from './replayOptions.ts';
import { asJson, asText, isSame, replayed } from './replayReport.ts';

/** `npm run replay`: a record that was taken home, played again. */

function run({ path, json }: Wish): void {
  const { file, outline } = readFile(path);
  const done = replayed(outline, file, file === null ? null : playAgain(file));
  console.log(json ? JSON.stringify(asJson(done)) : asText(done));
  if (!isSame(done)) process.exitCode = 1;
}

runCli({ name: 'replay', usage: USAGE, read: readWish, run });
