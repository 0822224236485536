import type { Ask } from '../../../shared/model/agreements/ask.ts';
import { sum } from '../../../shared/model/arithmetic.ts';
import { at } from '../../../shared/model/at.ts';
import { total, unitsOf } from '../../../shared/model/goods/amounts.ts';
import { wholeUnits } from '../../../shared/model/goods/duskTotals.ts';
import type { PactId, Seat, WorkId } from '../../../shared/model/ids.ts';
import type { SeenEvent } from '../../../shared/model/view.ts';
import type { Words } from '../createWords.ts';
import type { Key, Values } from '../messages/messages.ts';
import { named, type Who } from '../names/names.ts';

type Of<T extends SeenEvent['type']> = Extract<SeenEvent, { type: T }>;
type Tell = { [T in SeenEvent['type']]: (event: Of<T>, who: Who, words: Words) => string };

const yes = (fact: boolean): string => (fact ? 'yes' : 'no');

const names = (seats: readonly Seat[], who: Who, words: Words): string =>
  words.list(seats.map((seat) => (seat === who.me ? words.say('who.you') : who.name(seat))));

const workName = (id: WorkId, who: Who, words: Words): string => {
  const kind = who.work(id);
  return kind === null ? words.say('works.title') : words.say(`works.${kind}`);
};

const termsOf = (pact: PactId, who: Who, words: Words): string => {
  const terms = who.terms(pact);
  return terms === null ? words.say('pacts.title') : words.terms(terms);
};

const from = (event: { from: Seat; to: Seat }, who: Who): Values => ({
  ...named('from', event.from, who),
  ...named('to', event.to, who),
});

const pair = (event: { a: Seat; b: Seat }, who: Who): Values => ({
  ...named('one', event.a, who),
  ...named('two', event.b, who),
});

const debt = (event: { debtor: Seat; creditor: Seat }, who: Who): Values => ({
  ...named('debtor', event.debtor, who),
  ...named('creditor', event.creditor, who),
});

function askValues(ask: Ask, who: Who, words: Words): Values {
  if (ask.kind === 'introduction') return { ...named('from', ask.from, who), ...pair(ask, who) };
  const both = from(ask, who);
  if (ask.kind === 'press') return { ...both, goods: words.goods(unitsOf(ask.amount, ask.good)) };
  if (ask.kind === 'bridge') return both;
  return {
    ...both,
    give: words.goods(ask.give),
    get: words.goods(ask.get),
    due: ask.kind === 'promise' ? ask.due : 0,
    owes: ask.kind === 'promise' && ask.debtor === ask.from ? 'from' : 'to',
  };
}

function askedSentence(ask: Ask, who: Who, words: Words): string {
  if (ask.kind === 'press')
    return words.say('events.pressed', { ...askValues(ask, who, words), closes: 0 });
  return words.say(`events.asked-${ask.kind}`, askValues(ask, who, words));
}

/** A sentence that names one seat. */
const about =
  <T extends SeenEvent['type']>(key: Key, more: (e: Of<T>, who: Who, words: Words) => Values) =>
  (event: Of<T> & { seat: Seat }, who: Who, words: Words): string =>
    words.say(key, { ...named('seat', event.seat, who), ...more(event, who, words) });

const nothing = (): Values => ({});

const TELL: Tell = {
  began: (_, __, words) => words.say('events.began'),
  dawned: (e, _, words) =>
    words.say('events.dawned', { drought: yes(e.drought), next: yes(e.droughtNext) }),
  harvested: (e, _, words) =>
    words.say('events.harvested', { known: yes(e.own !== null), own: e.own ?? 0 }),
  'fences-drew': (e, _, words) => words.say('events.fences-drew', { sum: e.sum, own: e.own ?? 0 }),
  'pacts-turned': (e, who, words) => {
    const seats = (list: readonly (readonly [number, Seat])[]) => [
      ...new Set(list.map(([, seat]) => seat)),
    ];
    return words
      .say('events.pacts-turned', {
        anyJoined: yes(e.joined.length > 0),
        joined: names(seats(e.joined), who, words),
        countJoined: seats(e.joined).length,
        anyLeft: yes(e.left.length > 0),
        left: names(seats(e.left), who, words),
        countLeft: seats(e.left).length,
      })
      .trim();
  },
  'phase-began': (e, _, words) => words.say('events.phase-began', { phase: e.phase }),
  ended: (_, __, words) => words.say('events.ended'),
  allocated: about<'allocated'>('events.allocated', (e) => ({ draw: e.draw, tend: e.tend })),
  intended: about<'intended'>('events.intended', (e, _, words) => ({
    any: yes(e.intention !== null),
    intention: e.intention === null ? '' : words.say(`intentions.${e.intention}`),
  })),
  drew: (e, _, words) =>
    words.say('events.drew', {
      hasOwn: yes(e.own !== null),
      got: e.own?.got ?? 0,
      asked: e.own?.asked ?? 0,
      hasSum: yes(e.sum !== null),
      sum: e.sum ?? 0,
    }),
  asked: (e, who, words) => askedSentence(e.ask, who, words),
  agreed: (e, who, words) => {
    const ask = who.ask(e.ask);
    const seat = named('seat', e.seat, who);
    if (ask?.kind !== 'introduction') return words.say('events.agreed', seat);
    const other = ask.a === e.seat ? ask.b : ask.a;
    return words.say('events.agreed-to-meet', { ...seat, ...named('other', other, who) });
  },
  'ask-ended': (e, who, words) =>
    words.say(`events.ask-ended-${e.ask.kind}`, { ...askValues(e.ask, who, words), how: e.how }),
  exchanged: (e, who, words) =>
    words.say('events.exchanged', {
      ...from(e, who),
      gave: words.goods(e.gave),
      got: words.goods(e.got),
    }),
  gave: (e, who, words) =>
    words.say('events.gave', { ...from(e, who), goods: words.goods(e.goods) }),
  boats: (e, who, words) =>
    words.say('events.boats', {
      ...from(e, who),
      gave: words.goods(e.gave),
      back: yes(total(e.got) > 0),
      got: words.goods(e.got),
    }),
  promised: (e, who, words) =>
    words.say('events.promised', {
      ...debt(e, who),
      owed: words.goods(e.owed),
      moved: words.goods(e.moved),
      due: e.due,
    }),
  paid: (e, who, words) =>
    words.say('events.paid', { ...from(e, who), goods: words.goods(e.goods) }),
  'promise-kept': (e, who, words) => words.say('events.promise-kept', debt(e, who)),
  'promise-broke': (e, who, words) =>
    words.say('events.promise-broke', {
      ...debt(e, who),
      known: yes(total(e.unpaid) > 0),
      unpaid: words.goods(e.unpaid),
    }),
  'promise-deferred': (e, who, words) =>
    words.say('events.promise-deferred', { ...debt(e, who), due: e.due }),
  'promise-void': (e, who, words) => words.say('events.promise-void', debt(e, who)),
  pressed: (e, who, words) =>
    words.say('events.pressed', {
      ...from(e, who),
      goods: words.goods(unitsOf(e.amount, e.good)),
      closes: e.closes.length,
    }),
  yielded: (e, who, words) =>
    words.say('events.yielded', { ...from(e, who), goods: words.goods(e.goods) }),
  refused: (e, who, words) => words.say('events.refused', from(e, who)),
  'limit-fell': (e, who, words) =>
    words.say('events.limit-fell', { ...pair(e, who), limit: e.limit, why: e.why }),
  severed: (e, who, words) =>
    words.say('events.severed', { ...named('by', e.by, who), ...named('other', e.other, who) }),
  amended: (e, who, words) =>
    words.say('events.amended', { ...from(e, who), goods: words.goods(e.goods), width: e.width }),
  'tie-made': (e, who, words) =>
    e.how === 'bridge'
      ? words.say('events.tie-bridged', {
          ...named('by', e.by, who),
          ...named('other', e.by === e.a ? e.b : e.a, who),
        })
      : words.say('events.tie-made', { ...pair(e, who), ...named('by', e.by, who) }),
  improved: about<'improved'>('events.improved', (e) => ({ yield: e.yield })),
  'became-self-reliant': about<'became-self-reliant'>('events.became-self-reliant', nothing),
  fenced: about<'fenced'>('events.fenced', (e) => ({ capacity: wholeUnits(e.capacity) })),
  called: about<'called'>('events.called', (e, _, words) => ({
    work: words.say(`works.${e.kind}`),
  })),
  'joined-call': about<'joined-call'>('events.joined-call', (e, who, words) => ({
    work: workName(e.work, who, words),
  })),
  pledged: about<'pledged'>('events.pledged', (e, who, words) => ({
    goods: words.goods(e.goods),
    work: workName(e.work, who, words),
  })),
  unpledged: about<'unpledged'>('events.unpledged', (e, who, words) => ({
    goods: words.goods(e.goods),
    work: workName(e.work, who, words),
  })),
  completed: (e, who, words) =>
    words.say('events.completed', {
      kind: e.kind,
      served: e.served.length,
      names: names(e.served, who, words),
    }),
  proposed: about<'proposed'>('events.proposed', (e, _, words) => ({
    terms: words.terms(e.terms),
  })),
  signed: about<'signed'>('events.signed', (e, who, words) => ({
    terms: termsOf(e.pact, who, words),
  })),
  left: about<'left'>('events.left', (e, who, words) => ({ terms: termsOf(e.pact, who, words) })),
  breached: about<'breached'>('events.breached', (e, who, words) => ({
    times: e.times,
    terms: termsOf(e.pact, who, words),
  })),
  said: (e, who, words) =>
    words.say('events.said', { ...named('from', e.from, who), words: words.spoken(e) }),
  readied: about<'readied'>('events.readied', (e) => ({ ready: yes(e.ready) })),
  ate: (e, who, words) =>
    words.say('events.ate', {
      known: yes(who.me !== null),
      own: who.me === null ? 0 : at(e.baskets, who.me),
      sum: sum(e.baskets),
      standIn: yes(e.standIn),
    }),
  stored: (e, _, words) =>
    words.say('events.stored', {
      known: yes(e.own !== null),
      irrigated: e.own?.irrigated ?? 0,
      evaporated: e.own?.evaporated ?? 0,
      anySpoiled: yes(e.own !== null && total(e.own.spoiled) > 0),
      spoiled: e.own === null ? '' : words.goods(e.own.spoiled),
    }),
  lived: (e, who, words) =>
    words.say('events.lived', {
      known: yes(who.me !== null),
      own: who.me === null ? 0 : at(e.vitality, who.me),
    }),
  withered: about<'withered'>('events.withered', (e) => ({ yield: e.yield })),
  'rivers-turned': (_, __, words) => words.say('events.rivers-turned'),
  regrew: (e, _, words) =>
    words.say('events.regrew', {
      sum: wholeUnits(e.natural + e.tending + e.works),
      stock: wholeUnits(e.stock),
    }),
  'spring-died': (e, _, words) =>
    words.say('events.spring-died', { from: wholeUnits(e.from), to: wholeUnits(e.to) }),
  'dusk-settled': (_, __, words) => words.say('events.dusk-settled'),
  narrowed: about<'narrowed'>('events.narrowed', (e) => ({ count: e.ties.length })),
  occupied: about<'occupied'>('events.occupied', (e) => ({ keeper: e.keeper })),
  'presence-changed': about<'presence-changed'>('events.presence-changed', (e) => ({
    here: yes(e.here),
  })),
  'last-round-set': (e, _, words) => words.say('events.last-round-set', { round: e.lastRound }),
  'words-set': (e, _, words) => words.say('events.words-set', { words: e.words }),
  'sight-set': (e, _, words) => sightSentence(e, words),
};

/** What can be seen from now on, and nothing of what stays as it was. */
function sightSentence({ goods, boats, measures, outlook }: Of<'sight-set'>, words: Words): string {
  const told: string[] = [];
  if (goods !== undefined) told.push(words.say('events.sight-goods', { goods }));
  if (boats !== undefined) told.push(words.say('events.sight-boats', { boats }));
  if (measures !== undefined)
    told.push(
      words.say('events.sight-measures', {
        n: measures.length,
        measures: words.list(measures.map((one) => words.say(`events.measure-${one}`))),
      }),
    );
  if (outlook !== undefined) told.push(words.say('events.sight-outlook', { outlook }));
  return told.join(' ');
}

/**
 * One sentence on what happened, in the past tense, with the reader as "you". It stands apart from `Words`,
 * which every page has: nothing happens on the first.
 */
export function eventSentence(event: SeenEvent, who: Who, words: Words): string {
  const tell = TELL[event.type] as (event: SeenEvent, who: Who, words: Words) => string;
  return tell(event, who, words);
}
