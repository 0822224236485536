import type { Figures } from '../../../shared/replay/index.ts';
import { numberText, percent } from '../../kit/format.ts';
import type { Part, Words } from '../../words/index.ts';
import { useWords } from '../../words/useWords.ts';
import type { Mix } from './mixes.ts';
import { Bar } from './TrialBar.tsx';

/** What a kind of group came to, and what it came to in the valley that is laid beside; null where none is. */
export interface Finding {
  readonly mix: Mix;
  readonly figures: Figures;
  readonly before: Figures | null;
}

const tenths = (value: number, words: Words): string => numberText(value, '0.#', words);

const redLine = (words: Words, { redLineRound, redLineGames }: Figures): string =>
  redLineRound === null
    ? words.say('workshop.red-never')
    : [
        words.say('workshop.red-round', { round: tenths(redLineRound, words) }),
        ...(redLineGames < 1
          ? [words.say('workshop.red-games', { n: percent(redLineGames) })]
          : []),
      ].join(' ');

interface Row {
  readonly key: string;
  readonly cells: (words: Words, figures: Figures, most: number) => preact.ComponentChildren;
}

/** What is told of each kind of group, a row each. */
const ROWS: readonly Row[] = [
  {
    key: 'baskets',
    cells: (words, { baskets }, most) => (
      <Bar share={baskets.mean / most} text={tenths(baskets.mean, words)} sort="baskets" />
    ),
  },
  {
    key: 'stock',
    cells: (words, { spring }) => (
      <Bar
        share={spring.stock}
        text={words.say('workshop.percent', { n: percent(spring.stock) })}
        sort="spring"
      />
    ),
  },
  {
    key: 'capacity',
    cells: (words, { spring }) => words.say('workshop.percent', { n: percent(spring.capacity) }),
  },
  { key: 'red', cells: redLine },
  { key: 'vitality', cells: (words, { vitality }) => tenths(vitality.end, words) },
  { key: 'gini', cells: (words, { gini }) => numberText(gini, '0.00', words) },
  { key: 'works', cells: (words, { works }) => tenths(works, words) },
  { key: 'ties', cells: (words, { newTies }) => tenths(newTies, words) },
  { key: 'scars', cells: (words, { scars }) => tenths(scars, words) },
];

/** What a kind of group came to, in one sentence. */
function sentenceOf(words: Words, { mix, figures }: Finding): readonly Part[] {
  return words.parts('workshop.finding', {
    group: words.say(`workshop.mix-${mix}`),
    baskets: tenths(figures.baskets.mean, words),
    red: figures.redLineRound === null ? 'never' : figures.redLineGames < 0.995 ? 'some' : 'all',
    round: Math.round(figures.redLineRound ?? 0),
    games: percent(figures.redLineGames),
    stock: percent(figures.spring.stock),
    lost: percent(1 - figures.spring.capacity),
  });
}

/** In mixed groups: who lives from how many baskets. */
function characterSentence(words: Words, { mix, figures }: Finding): string | null {
  const kinds = Object.entries(figures.baskets.byCharacter).toSorted(([, a], [, b]) => b - a);
  if (kinds.length < 2) return null;
  return words.say('workshop.finding-kinds', {
    group: words.say(`workshop.mix-${mix}`),
    kinds: words.list(
      kinds.map(([kind, mean]) =>
        words.say('workshop.kind-baskets', {
          kind: words.say(`companions.${kind}` as 'companions.taker'),
          baskets: tenths(mean, words),
        }),
      ),
    ),
  });
}

/** What tends to happen: a column for each kind of group, and the same in sentences. */
export function Findings({ findings }: { findings: readonly Finding[] }) {
  const words = useWords();
  if (findings.length === 0) return null;
  const most = Math.max(
    1,
    ...findings.flatMap(({ figures, before }) => [figures.baskets.mean, before?.baskets.mean ?? 0]),
  );
  const compared = findings.some(({ before }) => before !== null);
  return (
    <div class="w-findings">
      {compared ? <p class="w-why">{words.say('workshop.beside-note')}</p> : null}
      <table>
        <caption class="sr-only">{words.say('workshop.findings')}</caption>
        <thead>
          <tr>
            <td />
            {findings.map(({ mix }) => (
              <th key={mix} scope="col">
                {words.say(`workshop.mix-${mix}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ROWS.map(({ key, cells }) => (
            <tr key={key}>
              <th scope="row">{words.say(`workshop.row-${key}` as 'workshop.row-red')}</th>
              {findings.map(({ mix, figures, before }) => (
                <td key={mix}>
                  {cells(words, figures, most)}
                  {before === null ? null : (
                    <div class="w-before">
                      <span class="sr-only">{words.say('workshop.beside-was')} </span>
                      {cells(words, before, most)}
                    </div>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <ul class="w-sentences">
        {findings.map((finding) => (
          <li key={finding.mix}>
            {sentenceOf(words, finding).map(({ text, strong }) =>
              strong ? <b key={text}>{text}</b> : text,
            )}{' '}
            {characterSentence(words, finding)}
          </li>
        ))}
      </ul>
      <p class="w-why">{words.say('workshop.findings-note')}</p>
    </div>
  );
}
