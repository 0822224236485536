import { sum } from '../../../shared/model/arithmetic.ts';
import { at } from '../../../shared/model/at.ts';
import type { Seat } from '../../../shared/model/ids.ts';
import { Basket, Leaf } from '../../signs/index.ts';
import { BareTree, EmptyBasket } from '../../signs/pageSigns.tsx';
import type { Who } from '../../words/index.ts';
import { useWords } from '../../words/useWords.ts';
import { duskNote } from './duskNotes.ts';
import type { Step } from './duskSteps.ts';

interface Props {
  readonly step: Extract<Step, { kind: 'baskets' }>;
  readonly who: Who;
  /** Baskets a homestead can fill at most. */
  readonly most: number;
  /** What no basket, one, two and so on do to vitality. */
  readonly changes: readonly number[];
  /** Vitality at most. */
  readonly vital: number;
  /** One thing that led to another in one's own day. */
  readonly cause: string | null;
}

/** What every homestead lived from, and what it did to its vitality. */
export function BasketsStep({ step, who, most, changes, vital, cause }: Props) {
  const words = useWords();
  const { lives, kept, notes } = step;
  const own = who.me === null ? null : at(lives.baskets, who.me);
  const change = changes[own ?? 0] ?? 0;
  const filled = sum(lives.baskets);
  return (
    <>
      <h3 class="dusk-headline">{words.say('dusk.baskets')}</h3>
      {own === null ? null : (
        <div class="dusk-own">
          <Baskets filled={own} most={most} size={46} />
          <p>
            {words.say('dusk.baskets-own', {
              n: own,
              change,
              sign: change > 0 ? '+' : '−',
              size: Math.abs(change),
            })}
          </p>
        </div>
      )}
      {cause === null ? null : <p class="dusk-cause">{cause}</p>}
      {kept === null ? null : <KeptLines kept={kept} />}
      <Notes notes={notes} who={who} />
      <p class="soft">{words.say('dusk.baskets-all', { n: filled })}</p>
      {own === null ? (
        <Together lives={lives} most={most} />
      ) : (
        <EachLife step={step} who={who} most={most} vital={vital} />
      )}
    </>
  );
}

/** Every homestead, in valley order, on a person's own screen. */
function EachLife({ step, who, most, vital }: Pick<Props, 'step' | 'who' | 'most' | 'vital'>) {
  const words = useWords();
  const { lives, before, withered } = step;
  const told = (seat: Seat, name: string) =>
    seat === who.me ? words.say('lobby.you', { name }) : name;
  return (
    <ul class="dusk-lives">
      {lives.baskets.map((baskets, seat) => {
        const after = at(lives.vitality, seat);
        const was = before[seat] ?? after;
        const died = withered.includes(seat);
        return (
          <li
            key={seat}
            class={seat === who.me ? 'dusk-life dusk-life-own' : 'dusk-life'}
            style={{ '--turn': seat }}
          >
            <span class="sr-only">
              {words.say('dusk.line', {
                name: who.name(seat),
                baskets,
                before: was,
                after,
                withered: died ? 'yes' : 'no',
              })}
              {died ? ` · ${words.say('dusk.withered')}` : null}
            </span>
            <span class="dusk-name" aria-hidden="true">
              <span class="dusk-name-full" translate={seat === who.me}>
                {told(seat, who.name(seat))}
              </span>
              <span class="dusk-name-short" translate={seat === who.me}>
                {told(seat, who.short(seat))}
              </span>
            </span>
            <span aria-hidden="true">
              <Baskets filled={baskets} most={most} size={22} />
            </span>
            <span class="dusk-vitality" aria-hidden="true">
              {died ? <BareTree size={18} /> : <Leaf size={18} />}
              <span class="dusk-bar">
                <span
                  class={after < was || died ? 'dusk-bar-in dusk-bar-less' : 'dusk-bar-in'}
                  style={{ width: `${(100 * after) / vital}%` }}
                />
              </span>
              <span class="dusk-change">
                {died
                  ? words.say('dusk.vitality-anew', { before: was, after })
                  : after === was
                    ? after
                    : words.say('dusk.vitality-change', { before: was, after })}
              </span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** The valley as a whole, where everyone looks: how many filled how many, and nobody's name beside it. */
function Together({ lives, most }: { lives: Props['step']['lives']; most: number }) {
  const words = useWords();
  const counts = Array.from({ length: most + 1 }, (_, index) => most - index)
    .map((baskets) => ({ baskets, n: lives.baskets.filter((one) => one === baskets).length }))
    .filter(({ n }) => n > 0);
  const [least, highest] = [Math.min(...lives.vitality), Math.max(...lives.vitality)];
  return (
    <>
      <ul class="dusk-lives">
        {counts.map(({ baskets, n }) => (
          <li key={baskets} class="dusk-life dusk-life-many">
            <span class="sr-only">{words.say('goods.basket', { n: baskets })}: </span>
            <span aria-hidden="true">
              <Baskets filled={baskets} most={most} size={22} />
            </span>
            <span>{words.say('dusk.homesteads', { n })}</span>
          </li>
        ))}
      </ul>
      <p class="dusk-together">
        <Leaf size={18} />{' '}
        {words.say('dusk.vitality-range', {
          same: least === highest ? 'yes' : 'no',
          least,
          most: highest,
        })}
      </p>
    </>
  );
}

/** What else of the day was one's own and ended with it. */
function Notes({ notes, who }: { notes: Props['step']['notes']; who: Who }) {
  const words = useWords();
  const { me } = who;
  const lines =
    me === null ? [] : notes.flatMap((one) => duskNote(one, notes, me, who, words) ?? []);
  if (lines.length === 0) return null;
  return (
    <ul class="dusk-notes">
      {[...new Set(lines)].map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function Baskets({ filled, most, size }: { filled: number; most: number; size: number }) {
  return (
    <span class="dusk-baskets">
      {Array.from({ length: most }, (_, index) =>
        index < filled ? (
          <Basket key={index} size={size} />
        ) : (
          <EmptyBasket key={index} size={size} />
        ),
      )}
    </span>
  );
}

function KeptLines({ kept }: { kept: NonNullable<Props['step']['kept']> }) {
  const words = useWords();
  const lines = [
    kept.irrigated > 0 && words.say('dusk.irrigated', { n: kept.irrigated }),
    kept.evaporated > 0 && words.say('dusk.evaporated', { n: kept.evaporated }),
    kept.spoiled > 0 && words.say('dusk.spoiled', { n: kept.spoiled }),
  ].filter((line) => line !== false);
  if (lines.length === 0) return null;
  return <p>{lines.join(' ')}</p>;
}
