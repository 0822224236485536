import { useState } from 'preact/hooks';
import { mostBaskets } from '../../../shared/model/goods/duskTotals.ts';
import type { Move } from '../../../shared/model/scenario.ts';
import { opensIn } from '../../../shared/model/vocabulary.ts';
import { Leaf } from '../../signs/index.ts';
import type { Key } from '../../words/index.ts';
import { asksForMe } from './day/fitsNow.ts';
import { usePanelDesk } from './panelDesk.ts';
import { neighboursOf, type PanelModel, strangersOf } from './panelModel.ts';
import { basketsWith } from './previews.ts';

/** The scenario that teaches the moves from nothing. */
const TEACHES = 'first-light';

/**
 * What to explain now, one sentence each, the newest first: what opened this round, and in the
 * teaching scenario also what every first morning and day is for, an offer that waits and an empty
 * store. Only on the first day, when everything is new, what presses comes before.
 */
export function lessons(model: PanelModel): readonly Key[] {
  const { valley, scenario } = model;
  const { round, phase } = valley;
  const teaches = scenario.id === TEACHES;
  const first = teaches && round === 1;
  if (phase === 'morning') return first ? ['coach.hands'] : [];
  if (phase !== 'day') return [];
  const opened = opensIn(scenario, round)
    .filter((move) => !isTaken(model, move))
    .map((move): Key => `coach.${move}`);
  if (!teaches) return round === 1 ? [] : opened;
  const now = whatPresses(model);
  return first ? [...now, 'coach.day', ...opened] : [...opened, ...now];
}

/** Has somebody called for the work already, or are all joined whom one could bring together? */
function isTaken(model: PanelModel, move: Move): boolean {
  const { valley, seat } = model;
  if (move === 'introduce')
    return neighboursOf(valley, seat).every((one) => strangersOf(model, one).length === 0);
  return valley.works.some(({ kind }) => kind === move);
}

/** For someone new: the offer that waits, else that the store fills no basket yet. */
function whatPresses(model: PanelModel): Key[] {
  const full = basketsWith(model, model.own, model.own.goods);
  const isOffered = asksForMe(model).some(({ kind }) => kind === 'offer');
  if (isOffered && (model.valley.round === 1 || full === 0)) return ['coach.asked'];
  return full === 0 ? ['coach.hungry'] : [];
}

/** The round of a hint that was put away: it never comes again. */
const PUT_AWAY = 0;

/** No hint comes twice: one that was shown stays for its round alone. */
export const isFresh = (hints: ReadonlyMap<string, number>, key: Key, round: number): boolean =>
  (hints.get(key) ?? round) === round;

/** A strip that explains what is new, a sentence at a time, until it is waved away. */
export function Coach({ model }: { model: PanelModel }) {
  const { words, memory } = usePanelDesk();
  const [, redraw] = useState(0);
  const { round } = model.valley;
  const keys = lessons(model).filter((one) => isFresh(memory.hints, one, round));
  const key = keys[0];
  if (key === undefined) return null;
  memory.hints.set(key, round);
  const values = {
    n: basketsWith(model, model.own, model.own.goods),
    most: mostBaskets(model.scenario),
  };
  return (
    <aside class="coach" aria-label={words.say('coach.title')}>
      <Leaf size={26} />
      <button
        type="button"
        class="button"
        onClick={() => {
          memory.hints.set(key, PUT_AWAY);
          redraw((times) => times + 1);
        }}
      >
        {words.say(keys.length > 1 ? 'coach.next' : 'coach.got-it')}
      </button>
      <p role="status">{words.say(key, values)}</p>
    </aside>
  );
}
