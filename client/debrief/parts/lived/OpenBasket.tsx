import { sum } from '../../../../shared/model/arithmetic.ts';
import { GOODS, type Good } from '../../../../shared/model/goods/amounts.ts';
import { percent } from '../../../kit/format.ts';
import { Basket as BasketSign, GoodSign } from '../../../signs/index.ts';
import { useWords } from '../../../words/useWords.ts';
import type { DebriefScene } from '../../frame/debriefScene.ts';
import { firstFew, type Part, partsOf } from './basketParts.ts';

/** How many are named beside a good. */
const NAMED = 3;

interface OpenBasketProps {
  readonly scene: DebriefScene;
  readonly dusk: number;
  /** Whose basket it is. */
  readonly of: number;
}

/** One homestead's baskets of one dusk, opened: for each good, who brought it forth. */
export function OpenBasket({ scene, dusk, of }: OpenBasketProps) {
  const words = useWords();
  const { debrief, name, setDusk } = scene;
  const meal = debrief.meals.find(({ round, seat }) => round === dusk && seat === of);
  const everyone = meal?.from.filter((baskets) => baskets > 0).length ?? 0;
  return (
    <section class="card card-now basket" aria-labelledby="basket">
      <header>
        <BasketSign size={36} />
        <div>
          <h2 id="basket">
            {words.say('debrief.basket-of', { name: name(of), n: meal?.baskets ?? 0 })}
          </h2>
          <p class="soft">{words.say('dusk.round', { n: dusk })}</p>
        </div>
      </header>
      {meal === undefined ? (
        <p>{words.say('debrief.basket-empty')}</p>
      ) : (
        <>
          {GOODS.map((good) => (
            <Filled key={good} scene={scene} good={good} parts={partsOf(meal.places[good])} />
          ))}
          <p class="basket-all">
            {words.say('debrief.basket-all', { n: everyone, seats: debrief.livedFrom.length })}
          </p>
        </>
      )}
      <div class="row basket-ways">
        <button
          type="button"
          class="button"
          aria-disabled={dusk <= 1 ? true : undefined}
          onClick={() => setDusk(Math.max(1, dusk - 1))}
        >
          {words.say('debrief.before', { n: Math.max(1, dusk - 1) })}
        </button>
        <button
          type="button"
          class="button"
          aria-disabled={dusk >= debrief.rounds ? true : undefined}
          onClick={() => setDusk(Math.min(debrief.rounds, dusk + 1))}
        >
          {words.say('debrief.after', { n: Math.min(debrief.rounds, dusk + 1) })}
        </button>
      </div>
    </section>
  );
}

interface FilledProps {
  readonly scene: DebriefScene;
  readonly good: Good;
  readonly parts: readonly Part[];
}

/** A bar for one good, divided among those who brought it forth, and their names under it. */
function Filled({ scene, good, parts }: FilledProps) {
  const words = useWords();
  const { followed, name } = scene;
  if (parts.length === 0) return null;
  const { few, rest } = firstFew(parts, NAMED);
  const told = few.map(({ seat, share }) =>
    words.say('debrief.part', {
      name: seat === followed ? words.say('debrief.own') : name(seat),
      n: percent(share),
    }),
  );
  const others = sum(rest.map(({ share }) => share));
  if (rest.length > 0)
    told.push(words.say('debrief.part-others', { n: rest.length, share: percent(others) }));
  return (
    <div class="basket-good">
      <h3>
        <GoodSign good={good} size={24} />
        {words.say(`goods.${good}`)}
      </h3>
      <div class="basket-bar" data-good={good} aria-hidden="true">
        {parts.map(({ seat, share }) => (
          <span
            key={seat}
            data-own={seat === followed ? true : undefined}
            style={{ flexGrow: share }}
          >
            {share > 0.34 ? name(seat) : ''}
          </span>
        ))}
      </div>
      <p class="soft">{told.join(' · ')}</p>
    </div>
  );
}
