import { type Aim, type Figures, holds, PERSONS } from '../../../shared/story/index.ts';
import { percent } from '../percent.ts';
import type { Wish } from './storyOptions.ts';

const shown = (value: number | null, as: Aim['as']): string =>
  value === null ? '–' : as === 'share' ? percent(value) : value.toFixed(2);

/** What an aim asks for: "5 to 8", "at most 15 %", "at least 0.95". */
function wanted({ least, most, as }: Aim): string {
  const plain = (value: number) => (as === 'share' ? percent(value) : String(value));
  if (least !== null && most !== null) return `${plain(least)} to ${plain(most)}`;
  return most === null ? `at least ${plain(least ?? 0)}` : `at most ${plain(most)}`;
}

const sentence = (aim: Aim): string =>
  `${aim.name}: ${shown(aim.value, aim.as)}, where ${wanted(aim)} is aimed at`;

/** What `--json` prints. Every number is a mean over the games. */
export function asJson(
  { place, games, seed }: Wish,
  figures: Figures,
  aims: readonly Aim[],
): object {
  const short = aims.filter((aim) => !holds(aim));
  return {
    scenario: place.scenario.id,
    seats: place.company.length + 1,
    games,
    seed,
    ...figures,
    holds: short.length === 0,
    fallsShort: short.map(sentence),
  };
}

const row = (cells: readonly string[]): string =>
  cells.map((cell, i) => (i === 0 ? cell.padEnd(12) : cell.padStart(9))).join('');

/** What came of each person, a line each. */
function people(figures: Figures): string[] {
  return [
    row([
      '',
      'own',
      'others',
      'all',
      'K/K0',
      'S/K0',
      'died',
      'round',
      'after',
      'of all',
      'vitality',
    ]),
    ...PERSONS.map((person) => {
      const one = figures[person];
      const numbers = [one.own, one.others, one.all, one.capacity, one.stock];
      return row([
        person,
        ...numbers.map((value) => value.toFixed(2)),
        percent(one.died),
        shown(one.diedRound, 'number'),
        one.after.own.toFixed(2),
        one.after.all.toFixed(2),
        one.vitality.toFixed(2),
      ]);
    }),
  ];
}

/** Round by round, beside the passive person. */
function rounds({ passive }: Figures): string[] {
  const line = (name: string, values: readonly number[], as: Aim['as'] = 'number') =>
    `  ${name.padEnd(12)}${values.map((value) => shown(value, as).padStart(7)).join('')}`;
  return [
    line('spring', passive.stockByRound),
    line('baskets', passive.basketsByRound),
    line('exchanges', passive.exchangesByRound),
    line('acts', passive.actsByRound, 'share'),
    line('new rivers', passive.newRivers.byRound),
  ];
}

/** The table that is printed without `--json`. */
export function asTable(
  { place, games, seed }: Wish,
  figures: Figures,
  aims: readonly Aim[],
): string {
  const head = `${place.scenario.title}: ${place.company.length + 1} homesteads, ${games} games with each person from seed ${seed}`;
  const judged = aims.map((aim) => {
    const { name, value, as } = aim;
    const verdict = holds(aim) ? 'holds' : 'falls short';
    return `  ${name.padEnd(66)}${shown(value, as).padStart(7)}  ${wanted(aim).padEnd(16)}  ${verdict}`;
  });
  return [
    head,
    '',
    ...people(figures).map((line) => `  ${line}`),
    '',
    'Beside the passive person, round by round:',
    ...rounds(figures),
    '',
    ...judged,
  ].join('\n');
}
