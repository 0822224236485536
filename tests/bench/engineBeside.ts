import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { at } from '../../shared/model/at.ts';
import type { Figure } from './figures.ts';

/**
 * The engine beside what it was at an earlier commit: both play the same games, in processes of their
 * own and in turns, and what is compared is how many games a core second each of them played.
 */

/** The commit that today's engine is measured by, and where its games are played. */
const BEFORE = { commit: 'e09b41d', plays: 'shared/replay/play.ts' };
const NOW = 'shared/replay/playGame.ts';
/** Pairs of runs: the middle one of their ratios counts. */
const TURNS = 5;
/** Games of a run, after a warm-up. */
const GAMES = 300;

const COMPANIES = ['eight sharers', 'eight different companions'] as const;
export type Company = (typeof COMPANIES)[number];

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Plays both. Null where this tree has no history to take the earlier one from. */
export function engineBeside(): Figure[] | null {
  const folder = mkdtempSync(join(tmpdir(), 'riverbed-engine-'));
  try {
    if (!checkOut(folder)) return null;
    return COMPANIES.flatMap((company) => {
      const pairs = Array.from({ length: TURNS }, () => ({
        before: play(join(folder, BEFORE.plays), company),
        now: play(here(`../../${NOW}`), company),
      }));
      const middle = (read: (pair: (typeof pairs)[number]) => number): number =>
        at(
          pairs.map(read).sort((a, b) => a - b),
          Math.floor(TURNS / 2),
        );
      const figure = (what: string, figure: number, unit: string, aim: number | null): Figure => ({
        what: `${company}: ${what}`,
        figure,
        unit,
        aim,
      });
      const ratio = middle(({ before, now }) => before / now);
      return [
        figure(`time a game, beside ${BEFORE.commit}`, Math.round(100 * ratio) / 100, '×', 0.5),
        figure('games a core second', Math.round(middle(({ now }) => now)), '', null),
        figure(
          `games a core second, ${BEFORE.commit}`,
          Math.round(middle(({ before }) => before)),
          '',
          null,
        ),
      ];
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Lays the earlier engine into a folder. */
function checkOut(folder: string): boolean {
  const root = here('../../');
  try {
    const files = execFileSync('git', ['archive', BEFORE.commit, 'shared', 'package.json'], {
      cwd: root,
      maxBuffer: 2 ** 28,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    execFileSync('tar', ['-x', '-C', folder], { input: files });
  } catch {
    return false;
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return true;
}

/** Games a core second. */
function play(file: string, company: Company): number {
  const args = ['--disable-warning=ExperimentalWarning', here('./engineRun.ts'), file, company];
  return Number(execFileSync(process.execPath, [...args, String(GAMES)], { encoding: 'utf8' }));
}
