import { mean, sum } from '../../../shared/model/arithmetic.ts';
import { at } from '../../../shared/model/at.ts';
import type { PartId } from '../../../shared/model/debrief/debriefParts.ts';
import { numberText, percent } from '../../kit/format.ts';
import type { Words } from '../../words/index.ts';
import { heaviest } from '../parts/power/powerLines.ts';
import type { DebriefScene } from './debriefScene.ts';

/** What a picture is read from. */
export type Pictured = Pick<DebriefScene, 'debrief' | 'valley'>;

/**
 * One plain sentence of what there is to see in a picture, of the valley as a whole and of nobody in
 * it; null where the picture says it itself.
 */
export function partSentence(part: PartId, game: Pictured, words: Words): string | null {
  switch (part) {
    case 'then':
      return thenSentence(game, words);
    case 'spring':
      return springSentence(game, words);
    case 'lives':
      return livesSentence(game, words);
    case 'lived':
      return livedSentence(game, words);
    case 'power':
      return powerSentence(game, words);
    case 'leading':
      return leadingSentence(game, words);
    case 'meant':
    case 'roads':
    case 'beside':
      return words.say(`sentence.${part}`);
    // Stops show no picture, and these two say in words of their own what there is to see.
    case 'before':
    case 'leave':
    case 'games':
    case 'questions':
    case 'elsewhere':
    case 'now':
    case 'close':
      return null;
  }
}

function thenSentence({ debrief, valley }: Pictured, words: Words): string {
  const at = (dusk: number) =>
    debrief.looks[dusk]?.seen.ties.filter(({ limit }) => limit > 0).length ?? 0;
  return words.say('sentence.then', {
    marks: valley.marks.length,
    rivers: at(debrief.looks.length - 1),
    first: at(0),
  });
}

/** In how many rounds the spring fell, and in which most. */
export function fallsOf({ springDusks }: Pick<Pictured['valley'], 'springDusks'>) {
  const falls = springDusks
    .map(({ round, before, stock, drought }) => ({ round, by: before - stock, drought }))
    .filter(({ by }) => by > 0);
  return { falls, most: falls.toSorted((a, b) => b.by - a.by || a.round - b.round)[0] ?? null };
}

function springSentence({ valley }: Pictured, words: Words): string {
  const { falls, most } = fallsOf(valley);
  return words.say('sentence.spring', {
    n: falls.length,
    rounds: valley.springDusks.length,
    round: most?.round ?? 0,
    drought: most?.drought ? 'yes' : 'no',
  });
}

function livesSentence({ debrief }: Pictured, words: Words): string {
  const baskets = debrief.livedFrom.map((row) => Math.round(sum(row)));
  return words.say('sentence.lives', {
    least: Math.min(...baskets),
    most: Math.max(...baskets),
    mean: numberText(mean(baskets), '0.#', words),
  });
}

function livedSentence({ debrief }: Pictured, words: Words): string {
  const all = sum(debrief.livedFrom.map(sum));
  const own = sum(debrief.livedFrom.map((row, seat) => at(row, seat)));
  return words.say('sentence.lived', { n: all === 0 ? 0 : percent((all - own) / all) });
}

function powerSentence({ debrief }: Pictured, words: Words): string {
  const shares = debrief.looks.map((look) => ({
    round: look.round,
    share: heaviest(look)?.share ?? 0,
  }));
  const most = shares.toSorted((a, b) => b.share - a.share || a.round - b.round)[0];
  return words.say('sentence.power', { n: percent(most?.share ?? 0), round: most?.round ?? 0 });
}

function leadingSentence({ debrief }: Pictured, words: Words): string {
  const { initiatives } = debrief;
  return words.say('sentence.leading', {
    n: initiatives.length,
    joined: initiatives.filter(({ joined }) => joined.length > 0).length,
  });
}
