import { sum } from '../../../shared/model/arithmetic.ts';
import { unitsOf } from '../../../shared/model/goods/amounts.ts';
import type { Seat } from '../../../shared/model/ids.ts';
import type { HomesteadView, TieView, View, WorkView } from '../../../shared/model/view.ts';
import { lackNotes } from '../../field/overlayNotes.ts';
import { toNeighbour, type Who, type Words } from '../../words/index.ts';
import { eventSentence } from '../../words/sentences/events.ts';
import { sinceDusk } from './sinceDusk.ts';

/** A homestead as it is told. */
interface ToldHomestead {
  readonly seat: Seat;
  /** Its label, and whether it is the reader's own. */
  readonly heading: string;
  /** What it makes and how it does. */
  readonly about: readonly string[];
  /** A sentence for each of its rivers, those that are gone too. */
  readonly rivers: readonly string[];
}

/** All that the picture shows, in the order in which it is told. */
export interface ToldValley {
  readonly spring: readonly string[];
  readonly works: readonly string[];
  readonly pacts: readonly string[];
  /** By day, what the reader lacks for the next basket, and who has it. */
  readonly lacks: readonly string[];
  /** What this day has changed so far, and what the last dusk did. */
  readonly since: readonly string[];
  readonly homesteads: readonly ToldHomestead[];
}

/** What a telling is made with. */
interface Telling {
  readonly view: View;
  readonly words: Words;
  readonly who: Who;
}

/**
 * The valley in words, round the lake in order: what the picture shows to the same reader.
 * @param view what the reader may see; nothing is told that does not stand in it
 * @param dependence shares of 100 by seat and seat, where players are shown them; else null
 */
export function valleyInWords(
  view: View,
  words: Words,
  dependence: readonly (readonly number[])[] | null = null,
): ToldValley {
  const telling = { view, words, who: toNeighbour(view, words) };
  const { valley } = view;
  return {
    spring: springTold(telling),
    works: valley.works.map((work) => workTold(telling, work)),
    pacts: valley.pacts
      .filter((pact) => pact.members.length > 0)
      .map((pact) =>
        words.say('told.pact', {
          terms: words.terms(pact.terms),
          names: names(
            telling,
            pact.members.map(({ seat }) => seat),
          ),
        }),
      ),
    lacks: valley.phase === 'day' ? lacksTold(telling) : [],
    since: sinceDusk(view.valley, telling.who, words),
    homesteads: valley.homesteads.map((home) => homesteadTold(telling, home, dependence)),
  };
}

const names = ({ words, who }: Telling, seats: readonly Seat[]): string =>
  words.list(seats.map((seat) => (seat === who.me ? words.say('who.you') : who.name(seat))));

function springTold({ view: { valley }, words }: Telling): string[] {
  const { stock, capacity, firstCapacity, redLine } = valley.spring;
  const fences = sum(valley.homesteads.map((home) => home.fences));
  return [
    words.say('spring.label', { stock, capacity, first: firstCapacity, red: redLine }),
    ...(stock < redLine ? [words.say('spring.below')] : []),
    words.say('spring.fences', { n: fences }),
    ...(valley.drought ? [words.say('head.drought')] : []),
    ...(valley.droughtNext ? [words.say('head.drought-next')] : []),
  ];
}

function workTold(telling: Telling, work: WorkView): string {
  const { words, who } = telling;
  const name = words.say(`works.${work.kind}`);
  if (work.completed > 0)
    return words.say('told.work-built', {
      work: name,
      round: work.completed,
      names: names(telling, work.joined),
    });
  return words.say('told.work-open', {
    work: name,
    in: sum(work.pledged),
    need: work.need,
    isYou: work.calledBy === who.me ? 'you' : 'other',
    name: who.name(work.calledBy),
    joined: work.joined.length,
    names: names(telling, work.joined),
  });
}

function lacksTold({ view, words, who }: Telling): string[] {
  return lackNotes(view).flatMap(({ seat, kind, goods }) =>
    goods.map(({ good, units }) =>
      words.say('told.lack', {
        kind,
        name: who.name(seat),
        good: words.say(`goods.${good}`),
        goods: words.goods(unitsOf(units ?? 0, good)),
      }),
    ),
  );
}

function homesteadTold(
  telling: Telling,
  home: HomesteadView,
  dependence: readonly (readonly number[])[] | null,
): ToldHomestead {
  const { view, words, who } = telling;
  const { valley } = view;
  const { seat } = home;
  const isMe = seat === who.me;
  return {
    seat,
    heading: words.say('told.heading', { name: who.name(seat), isYou: isMe ? 'you' : 'other' }),
    about: aboutTold(telling, home),
    rivers: [
      ...riversOf(view, seat, words, who),
      ...leansTold(telling, seat, dependence?.[seat] ?? []),
      ...(valley.ties.some(({ a, b }) => a === seat || b === seat)
        ? []
        : [words.say('told.no-rivers')]),
    ],
  };
}

/** What it makes, how it does, what stands at it, what is in its store where the reader sees that. */
function aboutTold({ view, words }: Telling, home: HomesteadView): string[] {
  const { valley, book } = view;
  const { most } = valley.scenario.vitality;
  const seen = book?.seen.find(({ seat }) => seat === home.seat);
  const facts: string[] = [
    words.say('told.about', {
      craft: words.say(`goods.${home.craft}`),
      vitality: home.vitality,
      most,
      baskets: home.baskets,
    }),
  ];
  if (seen !== undefined)
    facts.push(
      words.say('told.store', { goods: words.goods(seen.goods), yield: seen.yield }),
      ...(seen.selfReliant ? [words.say('told.self-reliant')] : []),
    );
  if (home.witherings > 0) facts.push(words.say('told.withered', { n: home.witherings }));
  if (home.fences > 0) facts.push(words.say('told.fences', { n: home.fences }));
  if (home.terraces > 0) facts.push(words.say('told.terraces', { n: home.terraces }));
  if (home.companion !== null) facts.push(words.say('tie.bot'));
  else if (home.keeper === 'bot')
    facts.push(
      home.nickname === ''
        ? words.say('tie.kept-stranger')
        : words.say('tie.kept', { name: home.nickname }),
    );
  else if (!home.here) facts.push(words.say('tie.away'));
  return facts;
}

/** On whom it depends, and how much, where that is shown. */
function leansTold({ words, who }: Telling, seat: Seat, shares: readonly number[]): string[] {
  const leans = shares.flatMap((share, other) =>
    other === seat || Math.round(share) === 0
      ? []
      : [
          words.say('told.share', {
            name: other === who.me ? words.say('who.you') : who.name(other),
            share: Math.round(share),
          }),
        ],
  );
  return leans.length === 0 ? [] : [words.say('told.depends', { list: words.list(leans) })];
}

/**
 * A sentence for each river of a homestead: to whom, how wide, how wide it can ever be, what harmed it.
 * @param but a seat whose river is told elsewhere on the same page
 */
export function riversOf(
  { valley }: Pick<View, 'valley'>,
  seat: Seat,
  words: Words,
  who: Who,
  but: Seat | null = null,
): string[] {
  return valley.ties
    .filter(({ a, b }) => (a === seat || b === seat) && a !== but && b !== but)
    .map((tie) => riverTold(tie, seat));

  function riverTold(tie: TieView, from: Seat): string {
    const other = tie.a === from ? tie.b : tie.a;
    const state = tie.limit === 0 ? 'severed' : tie.closed ? 'closed' : 'open';
    const river = words.say('told.river', {
      name: who.name(other),
      isYou: other === who.me ? 'you' : 'other',
      state,
      width: tie.width,
      limit: tie.limit,
      lost: tie.limit > 0 && tie.limit < tie.firstLimit ? 'yes' : 'no',
      first: tie.firstLimit,
    });
    const idle = tie.limit > 0 && tie.idle > 0 ? [words.say('told.idle', { n: tie.idle })] : [];
    return [river, ...idle, ...scarsOf(tie)].join(' ');
  }

  /** What left its mark on a river, by round. */
  function scarsOf(tie: TieView): string[] {
    return valley.marks.flatMap(({ event }) =>
      (event.type === 'limit-fell' || event.type === 'severed') && event.tie === tie.id
        ? [
            words.say('told.scar', {
              round: event.round,
              sentence: eventSentence(event, who, words),
            }),
          ]
        : [],
    );
  }
}
