import type { Picture } from '../../../shared/replay/debrief/index.ts';
import { flowArrows } from '../../debrief/parts/lived/livedArrows.ts';
import { valleyAfterwards } from '../../end/valleyCompared.ts';
import { coloursOf } from '../../field/drawing/paint/colours.ts';
import { fieldSvg, namesSvg } from '../../field/svg.ts';
import { numberText } from '../../kit/format.ts';
import { publicly, type Words } from '../../words/index.ts';
import type { ReportData } from './reportData.ts';

/** The valley drawn for paper: still, by day, with place names. */

interface Size {
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/** What a picture of a dusk is called. */
export const fieldTitle = (dusk: number, words: Words): string =>
  dusk === 0 ? words.say('home.picture-start') : words.say('home.picture-dusk', { n: dusk });

function drawn(taken: ReportData, picture: Picture, id: string, size: Size, words: Words): string {
  const { valley, me } = taken;
  const { name } = publicly(valley, words);
  const round = picture.phase === 'morning' ? 0 : picture.round;
  const marks = valley.marks.filter(({ event }) => event.round <= round);
  return fieldSvg(
    { ...picture, scenario: valley.scenario, marks },
    {
      id,
      theme: 'day',
      hour: 'day',
      nameOf: name,
      own: me,
      title: fieldTitle(round, words),
      ...size,
    },
  );
}

/** The valley as a dusk had fallen; 0 is the first morning. Null where there was no such dusk. */
export function fieldAt(
  taken: ReportData,
  dusk: number,
  id: string,
  size: Size,
  words: Words,
): string | null {
  const look = taken.debrief.looks.find(({ round }) => round === dusk);
  return look ? drawn(taken, look.seen, id, size, words) : null;
}

/** The valley after its last dusk with arrows from who depends to whom; null where none fell. */
export function fieldDependence(
  taken: ReportData,
  id: string,
  size: Size,
  words: Words,
): string | null {
  const { valley, debrief, me } = taken;
  const look = debrief.looks.at(-1);
  if (look === undefined) return null;
  return fieldSvg(
    { ...look.seen, scenario: valley.scenario, marks: valley.marks },
    {
      id,
      theme: 'day',
      hour: 'day',
      nameOf: publicly(valley, words).name,
      own: me,
      overlay: 'dependence',
      dependence: { matrix: look.dependence, speaker: words },
      title: words.say('home.picture-dependence'),
      ...size,
    },
  );
}

/** The valley as the middle of many tries left it, some rounds later; null where none was played. */
export function fieldLater(taken: ReportData, id: string, size: Size, words: Words): string | null {
  const { valley, afterwards, me } = taken;
  if (afterwards === null || afterwards.rounds === 0) return null;
  const { name } = publicly(valley, words);
  return fieldSvg(valleyAfterwards(valley, afterwards), {
    id,
    theme: 'day',
    hour: 'day',
    nameOf: name,
    own: me,
    title: words.say('home.picture-later', { n: afterwards.rounds }),
    ...size,
  });
}

/**
 * Who lived from whom in the whole game, as arrows over the valley without its rivers. The number
 * of baskets stands beside one's own arrows; beside all, where nobody's own.
 */
export function fieldFlows(taken: ReportData, id: string, size: Size, words: Words): string | null {
  const { valley, debrief, me } = taken;
  const look = debrief.looks.at(-1);
  if (look === undefined) return null;
  const seen = { ...look.seen, ties: [], works: [], scenario: valley.scenario, marks: [] };
  const drawing = { id, theme: 'day', hour: 'day', own: me, ...size } as const;
  const { width, height } = size;
  const c = coloursOf('day');
  const arrows = flowArrows(debrief.livedFrom, me, { width, height }, valley.scenario.ground)
    .map(({ way, middle, mine, baskets }) => {
      const dark = mine || me === null;
      const arrow = `<path d="${way}" fill="${c.waterText}" fill-opacity="${dark ? 1 : 0.45}" stroke="${c.paper}"/>`;
      const number = `<text x="${middle.x}" y="${middle.y}" fill="${c.waterText}" stroke="${c.paper}" stroke-width="4" paint-order="stroke" font-size="16" font-weight="800" text-anchor="middle" dominant-baseline="middle">${numberText(baskets, '0.0', words)}</text>`;
      return dark ? arrow + number : arrow;
    })
    .join('');
  const { name } = publicly(valley, words);
  const ground = fieldSvg(seen, drawing);
  const names = namesSvg(seen, { ...drawing, nameOf: name });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" direction="ltr" role="img" aria-label="${words.say('home.picture-flows')}"><g opacity="0.75">${ground}</g>${arrows}${names}</svg>`;
}
