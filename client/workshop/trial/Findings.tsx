import type { Figures } from '../../../shared/replay/index.ts';
import { numberText, percent } from '../../kit/format.ts';
import type { Part, Words } from '../../words/index.ts';
import { useWords } from '../../words/useWords.ts';
import type { Finding } from './useSimulation.ts';

const tenths = (value: number, words: Words): string => numberText(value, '0.#', words);

const redLine = (words: Words, { redLineRound, redLineGames }: Figures): string =>
  redLineRound === null
    ? words.say('workshop.red-never')
    : words.say('workshop.red-round', { round: tenths(redLineRound, words) }) +
      (redLineGames < 1 ? ` ${words.say('workshop.red-games', { n: percent(redLineGames) })}` : '');

/** A number as a bar that it labels. */
function Bar({ share, text, sort }: { share: number; text: string; sort: 'baskets' | 'spring' }) {
  return (
    <span class="w-bar">
      <span
        class={`w-bar-fill w-bar-${sort}`}
        style={{ inlineSize: `${Math.min(1, share) * 100}%` }}
      />
      <span class="w-bar-text">{text}</span>
    </span>
  );
}

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
    key: 'capacity',
    cells: (words, { spring }) => (
      <Bar
        share={spring.capacity}
        text={words.say('workshop.percent', { n: percent(spring.capacity) })}
        sort="spring"
      />
    ),
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
  const most = Math.max(1, ...findings.map(({ figures }) => figures.baskets.mean));
  return (
    <div class="w-findings">
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
              {findings.map(({ mix, figures }) => (
                <td key={mix}>{cells(words, figures, most)}</td>
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
