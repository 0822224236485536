import { useState } from 'preact/hooks';
import { opensIn } from '../../shared/model/scenario.ts';
import { Leaf } from '../signs/index.ts';
import type { Key } from '../words/index.ts';
import { useDesk } from './desk.ts';
import type { PanelModel } from './model.ts';

/** The scenario that teaches the moves from nothing. */
const TEACHES = 'first-light';

/**
 * What to explain now, one sentence each: what opened this round, and in the teaching scenario
 * also what every first morning and day is for.
 */
export function lessons({ valley, scenario }: PanelModel): readonly Key[] {
  const { round, phase } = valley;
  const first = scenario.id === TEACHES && round === 1;
  if (phase === 'morning') return first ? ['coach.hands'] : [];
  if (phase !== 'day') return [];
  const opened = opensIn(scenario, round).map((move): Key => `coach.${move}`);
  if (first) return ['coach.day', ...opened];
  return round === 1 ? [] : opened;
}

/** A strip that explains what is new, a sentence at a time, until it is waved away. */
export function Coach({ model }: { model: PanelModel }) {
  const { words } = useDesk();
  const [at, setAt] = useState(0);
  const keys = lessons(model);
  const key = keys[at];
  if (key === undefined) return null;
  return (
    <aside class="coach" aria-label={words.say('coach.title')}>
      <Leaf size={26} />
      <p role="status">{words.say(key)}</p>
      <button type="button" class="button" onClick={() => setAt(at + 1)}>
        {words.say(at + 1 < keys.length ? 'coach.next' : 'coach.got-it')}
      </button>
    </aside>
  );
}
