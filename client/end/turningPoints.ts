import type { WorkKind } from '../../shared/model/command.ts';
import { HUNDREDTHS, wholeUnits } from '../../shared/model/goods/duskTotals.ts';
import type { Seat } from '../../shared/model/ids.ts';
import type { SeenEvent, Valley } from '../../shared/model/view.ts';
import type { SpringRow } from '../charts/springRows.ts';
import { waterIn } from '../kit/format.ts';
import { fallOf, fallText } from '../play/dusk/fall.ts';
import type { Who, Words } from '../words/index.ts';

/** A place on the spring's curve where something turned, told in two lines. */
export interface Turning {
  /** Rounds from the start. */
  readonly x: number;
  /** Units. */
  readonly y: number;
  readonly title: string;
  readonly text: string;
}

type Of<T extends SeenEvent['type']> = Extract<SeenEvent, { type: T }>;
const ofType =
  <T extends SeenEvent['type']>(type: T) =>
  (event: SeenEvent): event is Of<T> =>
    event.type === type;

/** Most that can be told beside a curve; what comes first in `kinds` is kept first. */
const MOST = 8;

/**
 * Dusks under the red line, fences, works, droughts, pacts, the lowest dusk and the first rise after it,
 * in order.
 */
export function turningPoints(
  valley: Valley,
  rows: readonly SpringRow[],
  who: Who,
  words: Words,
): Turning[] {
  const kinds = [
    ...deaths(valley, rows, words),
    ...fences(valley, who, words),
    ...works(valley, ['wetland', 'granary'], rows, who, words),
    ...droughts(rows, words),
    ...pacts(valley, rows, words),
    ...lowAndRise(rows, words),
    ...works(valley, ['assembly', 'terraces'], rows, who, words),
  ];
  const places = new Set<number>();
  const apart = kinds.filter(({ x }) => !places.has(x) && places.add(x));
  return apart.slice(0, MOST).sort((a, b) => a.x - b.x);
}

/** All the fences of a round are one turn. */
function fences(valley: Valley, who: Who, words: Words): Turning[] {
  const rounds = new Map<number, Of<'fenced'>[]>();
  for (const event of valley.marks.map((mark) => mark.event).filter(ofType('fenced')))
    rounds.set(event.round, [...(rounds.get(event.round) ?? []), event]);
  return [...rounds].map(([round, built]) => {
    const to = wholeUnits(Math.min(...built.map(({ capacity }) => capacity)));
    const from =
      wholeUnits(Math.max(...built.map(({ capacity }) => capacity))) +
      valley.scenario.fence.capacityLost;
    const fencers = [...new Set(built.map(({ seat }) => seat))];
    const names = words.list(fencers.map((seat) => nameOf(seat, who, words)));
    return {
      x: round - 0.35,
      y: from,
      title: words.say('end.turn-fenced', { round, n: built.length }),
      text: words.say('end.turn-fenced-text', { name: names, from, to }),
    };
  });
}

function deaths(valley: Valley, rows: readonly SpringRow[], words: Words): Turning[] {
  const died = valley.marks.map((mark) => mark.event).filter(ofType('spring-died'));
  return died.flatMap((event) => {
    const row = rows.find(({ round }) => round === event.round);
    if (row === undefined) return [];
    return [
      {
        x: event.round,
        y: row.stock,
        title: words.say('end.turn-died', { round: event.round }),
        text: words.say('end.turn-died-text', {
          ...fallText(
            fallOf(Math.round(row.before * HUNDREDTHS), Math.round(row.stock * HUNDREDTHS)),
            words,
          ),
          from: wholeUnits(event.from),
          to: wholeUnits(event.to),
        }),
      },
    ];
  });
}

const droughts = (rows: readonly SpringRow[], words: Words): Turning[] =>
  rows
    .filter(({ drought }) => drought)
    .map((row) => ({
      x: row.round - 0.5,
      y: (row.before + row.low) / 2,
      title: words.say('end.turn-drought', { round: row.round }),
      text: row.held
        ? words.say('end.turn-drought-held', { drawn: row.drawn })
        : words.say('end.turn-drought-text', { drawn: row.drawn, tended: row.tended }),
    }));

const nameOf = (seat: Seat, who: Who, words: Words): string =>
  seat === who.me ? words.say('who.You') : who.name(seat);

/** Rises that are worth a word: a tenth of what the spring was at its lowest, or a unit. */
function lowAndRise(rows: readonly SpringRow[], words: Words): Turning[] {
  const low = rows.reduce<SpringRow | null>(
    (least, row) => (least === null || row.stock < least.stock ? row : least),
    null,
  );
  const first = rows[0];
  if (low === null || first === undefined || low.stock >= first.before * 0.9) return [];
  const turns: Turning[] = [
    {
      x: low.round,
      y: low.stock,
      title: words.say('end.turn-low', { round: low.round }),
      text: words.say('end.turn-low-text', { stock: waterIn(low.stock) }),
    },
  ];
  const rise = rows.find((row) => row.round > low.round && row.stock > low.stock * 1.1 + 1);
  if (rise !== undefined)
    turns.push({
      x: rise.round,
      y: rise.stock,
      title: words.say('end.turn-rise', { round: rise.round }),
      text: words.say('end.turn-rise-text', {
        was: waterIn(rise.before),
        is: waterIn(rise.stock),
        tended: rise.tended,
      }),
    });
  return turns;
}

/** What a work gave from then on; terraces name those whose land it is. */
function works(
  valley: Valley,
  kinds: readonly WorkKind[],
  rows: readonly SpringRow[],
  who: Who,
  words: Words,
): Turning[] {
  return valley.works.flatMap((work) => {
    const row = rows.find(({ round }) => round === work.completed);
    if (row === undefined || !kinds.includes(work.kind)) return [];
    const givers = work.pledged.flatMap((put, seat) => (put > 0 ? [seat] : []));
    return [
      {
        x: work.completed - 0.2,
        y: row.low,
        title: words.say('end.turn-work', {
          work: words.say(`works.${work.kind}`),
          round: work.completed,
        }),
        text: words.say(`end.turn-${work.kind}-text`, {
          names: words.list(givers.map((seat) => nameOf(seat, who, words))),
        }),
      },
    ];
  });
}

/** Pacts from the round in which they bound anybody first. */
function pacts(valley: Valley, rows: readonly SpringRow[], words: Words): Turning[] {
  return valley.pacts.flatMap(({ terms, members }) => {
    const round = Math.min(...members.map(({ from }) => from));
    const row = rows.find((one) => one.round === round);
    if (row === undefined || members.length < 2) return [];
    return [
      {
        x: round - 0.8,
        y: row.before,
        title: words.say('end.turn-pact', { round }),
        text: words.say('end.turn-pact-text', { terms: words.terms(terms), n: members.length }),
      },
    ];
  });
}
