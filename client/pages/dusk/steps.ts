import type { LivesDusk, SpringDusk } from '../../../shared/model/dusk.ts';
import type { Mark, SeenEvent, Valley } from '../../../shared/model/view.ts';
import { type SpringChange, springChange } from './flows.ts';

/** One thing that dusk tells before it goes on to the next. */
export type Step =
  | {
      readonly kind: 'baskets';
      readonly lives: LivesDusk;
      /** Vitality of every homestead before this dusk. */
      readonly before: readonly number[];
      /** What became of one's own spare things; null for who has no seat. */
      readonly kept: Kept | null;
    }
  | { readonly kind: 'spring'; readonly change: SpringChange; readonly dusk: SpringDusk }
  | {
      readonly kind: 'mark';
      readonly mark: Mark;
      /** Which of how many things that stay, from 1. */
      readonly place: number;
      readonly of: number;
    };

export interface Kept {
  readonly irrigated: number;
  readonly evaporated: number;
  readonly spoiled: number;
}

/**
 * The dusk of a round as a list of things to tell, in the order in which they came.
 * @param round the round that ended
 * @param recent events that this viewer saw in it
 */
export function duskSteps(valley: Valley, round: number, recent: readonly SeenEvent[]): Step[] {
  const steps: Step[] = [];
  const lives = valley.livesDusks.find((dusk) => dusk.round === round);
  if (lives !== undefined)
    steps.push({
      kind: 'baskets',
      lives,
      before: vitalityBefore(valley, round),
      kept: kept(recent, round),
    });
  const spring = valley.springDusks.find((dusk) => dusk.round === round);
  if (spring !== undefined)
    steps.push({
      kind: 'spring',
      change: springChange(spring),
      dusk: spring,
    });
  const marks = valley.marks.filter((mark) => mark.event.round === round);
  marks.forEach((mark, index) => {
    steps.push({ kind: 'mark', mark, place: index + 1, of: marks.length });
  });
  return steps;
}

function vitalityBefore(valley: Valley, round: number): readonly number[] {
  const before = valley.livesDusks.find((dusk) => dusk.round === round - 1);
  return before?.vitality ?? valley.homesteads.map(() => valley.scenario.vitality.start);
}

function kept(recent: readonly SeenEvent[], round: number): Kept | null {
  for (const event of recent) {
    if (event.type !== 'stored' || event.round !== round || event.own === null) continue;
    const { irrigated, evaporated, spoiled } = event.own;
    return { irrigated, evaporated, spoiled: spoiled.water + spoiled.grain + spoiled.timber };
  }
  return null;
}

/** The round whose dusk can be told: the one that ended last; 0 before the first dusk. */
export const lastDusk = (valley: Valley): number => valley.livesDusks.at(-1)?.round ?? 0;
