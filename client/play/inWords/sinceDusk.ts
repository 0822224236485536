import { at } from '../../../shared/model/at.ts';
import { firstWidth, givensAt } from '../../../shared/model/givens/givens.ts';
import type { RiversDusk } from '../../../shared/model/goods/duskTotals.ts';
import type { Seat } from '../../../shared/model/ids.ts';
import type { TieView, Valley } from '../../../shared/model/view.ts';
import type { Who, Words } from '../../words/index.ts';
import { named } from '../../words/names/names.ts';
import { eventSentence } from '../../words/sentences/events.ts';
import { springChange } from '../dusk/springChange.ts';

/**
 * What has changed since the last dusk, and then what that dusk itself changed, a sentence each.
 * Found by laying the valley beside its own dusks: what no dusk tells and no mark shows stays untold.
 */
export function sinceDusk(valley: Valley, who: Who, words: Words): string[] {
  const last = valley.riversDusks.at(-1);
  const isToday = (round: number) => round > (last?.round ?? 0);
  return [...marksOf(isToday), ...rivers(last, valley.ties), ...boats(), ...duskDid()];

  /** What can't be undone of some rounds. */
  function marksOf(isMeant: (round: number) => boolean): string[] {
    return valley.marks
      .filter(({ event }) => isMeant(event.round))
      .map(({ event }) => eventSentence(event, who, words));
  }

  /** Rivers that are new, or wider or narrower than they were; what ended one is a mark. */
  function rivers(was: RiversDusk | undefined, ties: readonly TieView[]): string[] {
    return ties.flatMap((tie) => {
      const first = firstWidth(valley.scenario, valley.seats, tie.a, tie.b);
      const isOld = was === undefined ? first !== null : tie.id in was.widths;
      const both = { ...named('one', tie.a, who), ...named('two', tie.b, who) };
      if (!isOld) return [words.say('told.new', { ...both, width: tie.width, limit: tie.limit })];
      const before = was === undefined ? (first ?? tie.width) : at(was.widths, tie.id);
      if (tie.limit === 0 || tie.width === before) return [];
      return [words.say('told.width', { ...both, before, width: tie.width })];
    });
  }

  /** What went over each river today, where boats are seen. */
  function boats(): string[] {
    return valley.ties.flatMap((tie) => [
      ...boat(tie.a, tie.b, tie.carriedAB + tie.giftedAB),
      ...boat(tie.b, tie.a, tie.carriedBA + tie.giftedBA),
    ]);
  }

  function boat(from: Seat, to: Seat, n: number): string[] {
    if (n === 0) return [];
    return [words.say('told.boats', { ...named('from', from, who), ...named('to', to, who), n })];
  }

  function duskDid(): string[] {
    const lives = valley.livesDusks.at(-1);
    if (last === undefined || lives === undefined) return [];
    const before = valley.livesDusks.at(-2)?.vitality;
    const vitality = lives.vitality.flatMap((now, seat) => {
      const by = now - (before?.[seat] ?? givensAt(valley.scenario, valley.seats, seat).vitality);
      if (by === 0) return [];
      return [
        words.say('told.vitality', {
          ...named('seat', seat, who),
          more: by > 0 ? 'yes' : 'no',
          by: Math.abs(by),
          now,
        }),
      ];
    });
    const dusk = valley.springDusks.at(-1);
    const spring = dusk && springChange(dusk);
    const told = [
      ...(spring === undefined || spring.was === spring.is
        ? []
        : [words.say('told.spring', { before: spring.was, now: spring.is })]),
      ...vitality,
      ...riversAtDusk(last),
      ...marksOf((round) => round === last.round),
    ];
    return told.map((sentence) => words.say('told.at-dusk', { round: last.round, sentence }));
  }

  /** As the dusk left them, beside how the dusk before had. */
  function riversAtDusk(now: RiversDusk): string[] {
    const then = valley.ties.flatMap((tie) =>
      tie.id in now.widths
        ? [{ ...tie, width: at(now.widths, tie.id), limit: at(now.limits, tie.id) }]
        : [],
    );
    return rivers(valley.riversDusks.at(-2), then);
  }
}
