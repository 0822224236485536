import type { Closing } from '../../../../shared/replay/closings.ts';
import type { End } from '../../../../shared/replay/futures.ts';
import { type FanClosing, placesOf } from '../../../charts/fanRows.ts';
import type { Words } from '../../../words/index.ts';
import { MARK_WORDS } from '../../../words/sentences/marks.ts';
import type { DebriefScene } from '../../frame/debriefScene.ts';

type Named = Pick<Closing, 'marks' | 'seat'>;

/** What it is told by: the valley's marks, and the homesteads' names. */
type Here = Pick<DebriefScene, 'valley' | 'name'> & Partial<Pick<DebriefScene, 'tells'>>;

/** May it be told at which homestead it was? */
const isTold = ({ seat }: Named, { tells }: Here): boolean =>
  seat !== null && (tells?.(seat) ?? true);

/** What something for good left, each with how often. */
function kindsOf({ marks }: Named, { valley }: Here, words: Words): string[] {
  const kinds = marks.map((index) => {
    const type = valley.marks[index]?.event.type;
    return words.say(type === undefined ? 'debrief.mark-other' : MARK_WORDS[type].short);
  });
  return [...new Set(kinds)].map((kind) => {
    const times = kinds.filter((one) => one === kind).length;
    return times > 1 ? `${kind} ×${times}` : kind;
  });
}

/** Something for good in words: what it left, and at which homestead it was done. */
export const closingText = (one: Named, scene: Here, words: Words): string =>
  [
    ...kindsOf(one, scene, words),
    ...(one.seat !== null && isTold(one, scene) ? [scene.name(one.seat)] : []),
  ].join(', ');

/** The same as a chart has room for. */
function shortText(one: Named, scene: Here, words: Words): string {
  const [first = '', ...more] = kindsOf(one, scene, words);
  const what = more.length > 0 ? `${first} +${more.length}` : first;
  return one.seat !== null && isTold(one, scene) ? `${what}, ${scene.name(one.seat)}` : what;
}

/** Where each thing for good stands on a chart of one of the ends, with the ranges beside it. */
export function closingsAt(
  closings: readonly Closing[],
  end: End,
  scene: Here,
  words: Words,
): FanClosing[] {
  const places = placesOf(closings.map(({ round, seat }) => ({ round, atDusk: seat === null })));
  return closings.map((closing, index) => ({
    round: places[index] ?? closing.round,
    text: shortText(closing, scene, words),
    before: closing.before[end],
    after: closing.after[end],
  }));
}
