import type { Figures } from '../../../shared/replay/survey.ts';
import { percent } from '../percent.ts';
import type { Wish } from './simulateOptions.ts';

/** Decimals that means over a few hundred games bear. */
const round = (value: number, decimals = 3): number => Number(value.toFixed(decimals));

/** What `--json` prints. Every number is a mean over the games. */
export function asJson(figures: Figures, gamesPerSecond: number): object {
  const { baskets, vitality, spring } = figures;
  return {
    ...figures,
    gamesPerSecond: round(gamesPerSecond, 1),
    baskets: {
      mean: round(baskets.mean),
      byCharacter: Object.fromEntries(
        Object.entries(baskets.byCharacter).map(([character, value]) => [character, round(value)]),
      ),
      bySeat: baskets.bySeat.map((value) => round(value)),
    },
    vitality: {
      end: round(vitality.end),
      bySeat: vitality.bySeat.map((value) => round(value)),
    },
    gini: round(figures.gini),
    spring: { stock: round(spring.stock), capacity: round(spring.capacity) },
    redLineRound: figures.redLineRound === null ? null : round(figures.redLineRound),
    redLineGames: round(figures.redLineGames),
    scars: round(figures.scars),
    witherings: round(figures.witherings),
    works: round(figures.works),
    newTies: round(figures.newTies),
    commands: round(figures.commands, 1),
    refused: round(figures.refused, 4),
  };
}

function redLine({ redLineRound, redLineGames }: Figures): string {
  if (redLineRound === null) return 'never crossed';
  const when = `round ${redLineRound.toFixed(1)}`;
  return redLineGames === 1 ? when : `${when}, in ${percent(redLineGames)} of the games`;
}

/** Rows for a person to read: what, how much, and what it means. */
function rows(figures: Figures): [string, string, string][] {
  const { baskets, vitality, spring } = figures;
  const many = Object.keys(baskets.byCharacter).length > 1;
  return [
    ['baskets', baskets.mean.toFixed(1), 'a homestead, over all rounds'],
    ...(many ? Object.entries(baskets.byCharacter) : []).map(
      ([character, value]): [string, string, string] => [`  ${character}`, value.toFixed(1), ''],
    ),
    ['vitality', vitality.end.toFixed(1), 'a homestead, at the end'],
    ['Gini', figures.gini.toFixed(2), 'of baskets; 0 is alike'],
    ['spring', percent(spring.stock), 'water in it, of what it held at first'],
    ['  capacity', percent(spring.capacity), 'what it can hold, of what it held at first'],
    ['red line', redLine(figures), ''],
    ['scars', figures.scars.toFixed(1), 'rings of rivers lost for good'],
    ['withered', figures.witherings.toFixed(1), 'times'],
    ['works', figures.works.toFixed(1), 'completed'],
    ['new ties', figures.newTies.toFixed(1), ''],
    ['commands', figures.commands.toFixed(0), `a game, ${percent(figures.refused, 1)} refused`],
  ];
}

/** The table that is printed without `--json`. */
export function asTable(figures: Figures, { group, seed }: Wish, gamesPerSecond: number): string {
  const head = `${group.scenario.title}: ${figures.seats} homesteads, ${figures.games} games from seed ${seed}, ${Math.round(gamesPerSecond)} games a second`;
  const lines = rows(figures).map(([name, value, note]) =>
    `  ${name.padEnd(16)}${value.padStart(6)}  ${note}`.trimEnd(),
  );
  return [head, '', ...lines].join('\n');
}
