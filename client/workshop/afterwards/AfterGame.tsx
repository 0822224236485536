import { useMemo } from 'preact/hooks';
import type { MarkType } from '../../../shared/model/event.ts';
import { titleIn } from '../../../shared/model/scenarioText.ts';
import type { Valley } from '../../../shared/model/view.ts';
import { go, writePath } from '../../app/route.ts';
import { valleyPlayed } from '../../app/shelf/yourValleys.ts';
import { numberText } from '../../kit/format.ts';
import { Rich } from '../../kit/Rich.tsx';
import type { Words } from '../../words/index.ts';
import { useWords } from '../../words/useWords.ts';
import type { LeverName } from '../levers/levers.ts';
import './afterGame.css';
import { mean } from '../../../shared/model/arithmetic.ts';

/** Marks that somebody left by an act against others. */
const HARM: ReadonlySet<MarkType> = new Set([
  'fenced',
  'severed',
  'limit-fell',
  'promise-broke',
] as const);

/** What happened in a game, in lines, each with the levers that move it. */
const HAPPENED: readonly (readonly [
  (words: Words, valley: Valley) => string,
  readonly LeverName[],
])[] = [
  [
    (words, { homesteads }) => {
      const eaten = homesteads.map(({ baskets }) => baskets);
      return words.say('shelf.after-baskets', {
        mean: numberText(mean(eaten), '0.#', words),
        least: Math.min(...eaten),
        most: Math.max(...eaten),
      });
    },
    ['start', 'surprises'],
  ],
  [
    (words, { spring }) =>
      words.say('shelf.after-spring', {
        stock: spring.stock,
        capacity: spring.capacity,
        lost: spring.firstCapacity - spring.capacity,
      }),
    ['water'],
  ],
  [
    (words, { ties, riversDusks, works }) =>
      words.say('shelf.after-joining', {
        rivers: ties.length - (riversDusks[0]?.widths.length ?? ties.length),
        works: works.filter(({ completed }) => completed > 0).length,
      }),
    ['joining', 'rivers'],
  ],
  [
    (words, { marks }) =>
      words.say('shelf.after-harm', {
        n: marks.filter(({ event }) => HARM.has(event.type)).length,
      }),
    ['harm'],
  ],
];

interface Props {
  /** Of the table, or of its session. */
  readonly code: string;
  /** As it ended. */
  readonly valley: Valley;
  /** Told at once; else it is unfolded by whoever wants to know. */
  readonly open: boolean;
}

/** After a game in a valley of one's own: what happened, and the levers that would change it. Else nothing. */
export function AfterGame({ code, valley, open }: Props) {
  const words = useWords();
  const { title } = valley.scenario;
  const played = useMemo(() => valleyPlayed(code, title), [code, title]);
  if (played === null) return null;
  const change = (lever: LeverName | null) =>
    go(`${writePath}#${played.id}${lever === null ? '' : `:${lever}`}`);
  return (
    <details class="card after-own" open={open}>
      <summary>
        <h2>
          <Rich
            parts={words.parts('shelf.after-title', {
              title: words.toldIn(titleIn(valley.scenario)),
            })}
          />
        </h2>
      </summary>
      <p class="soft">{words.say('shelf.after-why')}</p>
      <ul>
        {HAPPENED.map(([tell, levers]) => (
          <li key={levers[0]}>
            <p>{tell(words, valley)}</p>
            <div class="after-levers">
              {levers.map((lever) => (
                <button key={lever} type="button" class="button" onClick={() => change(lever)}>
                  {words.say('shelf.lever', {
                    lever: words.say(`workshop.lever-${lever}`),
                    less: words.say(`workshop.lever-${lever}-less`),
                    more: words.say(`workshop.lever-${lever}-more`),
                  })}
                </button>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}
