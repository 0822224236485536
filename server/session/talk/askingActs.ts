import { isForOneself, MOST_ANSWERS } from '../../../shared/model/debrief/debriefLimits.ts';
import type {
  AnswerWish,
  Ask,
  AskedHere,
  AskedOnWall,
  Asking,
  GameQuestion,
  ListedQuestion,
} from '../../../shared/model/debrief/questionAsking.ts';
import type { Seat } from '../../../shared/model/ids.ts';
import { namedTable } from '../../../shared/model/namedTable.ts';
import { type Refusal, refuse } from '../../../shared/model/refusal.ts';
import type { LeadAct } from '../../../shared/model/wire/sessionActs.ts';
import { type KeptFrom, keptFrom, RULES } from '../../../shared/replay/questions/index.ts';
import { circleAround } from '../../debrief/circleContext.ts';
import type { Table } from '../../table/Table.ts';
import type { LiveSession } from '../LiveSession.ts';
import { questionsOf } from '../sessionGames.ts';
import type { SessionMemory } from '../sessionMemory.ts';
import { type Answer, openOf } from './questionMemory.ts';

/** Questions that the facilitator asks: who may be asked what, who sees what was answered. */

/** How often one person may write one answer anew. */
const MOST_TIMES = 30;

/** Most questions that are asked in one session. */
const MOST_ASKED = 200;

type AskAct = Extract<
  LeadAct,
  { act: 'list-questions' | 'ask' | 'end-question' | 'hide-answers' | 'show-answers' }
>;

const audienceOf = ({ question }: Ask) =>
  RULES.find(({ id }) => id === question.rule)?.audience ?? 'all';

/** Why a question is not for a screen that everyone looks at; null where it is. */
function keptFromAll(ask: Ask, table: Table): KeptFrom | null {
  if (table.state === null) return 'facilitator';
  const about = { audience: audienceOf(ask), seats: ask.question.seats };
  return keptFrom(about, circleAround(table, table.state), 'public');
}

/** Does what the facilitator asks about questions; only while a debrief is led. Answers null where that was done. */
export async function doAsk(
  session: LiveSession,
  tables: readonly Table[],
  asked: AskAct,
): Promise<Refusal | null> {
  const { questions } = session.memory;
  if (session.talk === null) return refuse('wrong-phase');
  if (asked.act === 'list-questions') {
    const ids = asked.questions.map(({ id }) => id);
    if (new Set(ids).size < ids.length) return refuse('malformed');
    const { table, questions: list } = asked;
    return session.record({ kind: 'listed', table, questions: list });
  }
  if (asked.act === 'ask') return open(session, tables, asked);
  const now = openOf(questions);
  if (now === null) return refuse('gone');
  if (asked.act === 'end-question') return session.record({ kind: 'question-ended' });
  const meant = asked.answers.map((number) => now.answers[number]);
  if (meant.some((one) => one === undefined || one.text === '')) return refuse('gone');
  if (asked.act === 'hide-answers') {
    const { answers, hidden } = asked;
    return session.record({ kind: 'answers-hidden', answers, hidden });
  }
  const { answers, shown } = asked;
  if (shown && meant.some((one) => one && !mayStand(one))) return refuse('not-for-all');
  return session.record({ kind: 'answers-shown', answers, shown });
}

async function open(
  session: LiveSession,
  tables: readonly Table[],
  { act: _, ...ask }: Extract<AskAct, { act: 'ask' }>,
): Promise<Refusal | null> {
  const table = tables[ask.table];
  if (table === undefined) return refuse('gone');
  if (table.stage !== 'over') return refuse('wrong-phase');
  const { questions, showing } = session.memory;
  if (questions.asked.length >= MOST_ASKED) return refuse('too-many', { most: MOST_ASKED });
  const kept = keptFromAll(ask, table);
  // What is between two may come to the two, and to nobody else.
  if (kept !== null && (kept !== 'two' || ask.wall !== 'off')) return refuse('not-for-all');
  const refusal = await session.record({ kind: 'asked', ask });
  if (refusal !== null || ask.wall === 'off' || showing.what === 'debrief') return refusal;
  return session.record({ kind: 'shown', showing: { ...showing, what: 'debrief' } });
}

/** May an answer stand on the projector? Only as long as its writer allows it. */
export const mayStand = ({ open: allowed, hidden, text }: Answer): boolean =>
  allowed && !hidden && text !== '';

/** Is a question for the person at a seat? */
export function isFor(ask: Ask, { settings }: Table, seat: Seat): boolean {
  if (!ask.screens || isForOneself(ask.question)) return false;
  const here = (settings.led?.table ?? 0) === ask.table;
  if (audienceOf(ask) === 'two') return here && ask.question.seats.includes(seat);
  return ask.to === 'all' || here;
}

/**
 * What it takes to say a question in any language; undefined where somebody worded it.
 * @param table whose game it is about, for the homesteads that it names; null where that is not the reader's own
 */
export function gameQuestion(
  { rule, asFound, round, seats }: ListedQuestion,
  table: Table | null,
): GameQuestion | undefined {
  if (rule === null || asFound === undefined) return undefined;
  const places = seats.flatMap((seat) => table?.state?.homesteads[seat]?.place ?? []);
  return places.length < seats.length ? undefined : { rule, ...asFound, round, places };
}

/**
 * The open question for one person's screen; null where none is open, it is not for this one, or the game still
 * plays.
 */
export function askedOf(
  { questions, talk, names }: Pick<SessionMemory, 'questions' | 'talk' | 'names'>,
  table: Table,
  seat: Seat,
): AskedHere | null {
  const now = openOf(questions);
  if (now === null || talk === null || table.stage !== 'over') return null;
  if (!isFor(now.ask, table, seat)) return null;
  const at = table.settings.led?.table ?? 0;
  const own = now.answers.find((one) => one.table === at && one.seat === seat && one.text !== '');
  const mine = own
    ? { text: own.text, language: own.language, named: own.named, open: own.open }
    : null;
  const { question, wall } = now.ask;
  // What is asked of nobody's game in particular is asked of everyone alike.
  const of =
    now.ask.table === at || question.rule === null ? null : namedTable(now.ask.table, names);
  const { text, language } = question;
  const game = gameQuestion(question, now.ask.table === at ? table : null);
  return { n: questions.open ?? 0, text, language, game, of, wall, mine };
}

/** Keeps what a person answers. Answers null where that was done. */
export async function answerTo(
  session: LiveSession,
  table: Table,
  seat: Seat,
  answer: AnswerWish,
): Promise<Refusal | null> {
  const here = session.isNow(table.code) ? askedOf(session.memory, table, seat) : null;
  if (here === null || here.n !== answer.n) return refuse('gone');
  const at = table.settings.led?.table ?? 0;
  const known = openOf(session.memory.questions)?.answers.find(
    (one) => one.table === at && one.seat === seat,
  );
  if (known && known.times >= MOST_TIMES) return refuse('too-often');
  return session.record({ kind: 'answered', table: at, seat, answer });
}

/** Takes back everything that a person answered, to whichever question. Null where that was done. */
export async function takeBack(
  session: LiveSession,
  table: Table,
  seat: Seat,
): Promise<Refusal | null> {
  const at = table.settings.led?.table ?? 0;
  const own = (questionsOf(session.memory, table.code)?.asked ?? []).flatMap(({ answers }) =>
    answers.filter((one) => one.table === at && one.seat === seat && one.text !== ''),
  );
  if (own.length === 0) return null;
  const before = session.memory.past.findIndex(({ tables }) => tables.includes(table.code));
  const game = before < 0 ? {} : { game: before };
  return session.record({ kind: 'answers-taken', table: at, seat, ...game });
}

/** Do those whom a question between two is about still agree that everyone sees it? */
function stillAgreed(ask: Ask, table: Table | undefined): boolean {
  if (audienceOf(ask) !== 'two') return true;
  const people = ask.question.seats.filter((seat) => table?.person(seat));
  return people.every((seat) => table?.confided.get(seat)?.consent.rivers === true);
}

/** The open question as everyone sees it; null where it is not on the projector. */
export function wallOf(
  { questions, talk }: Pick<SessionMemory, 'questions' | 'talk'>,
  tables: readonly Table[],
): AskedOnWall | null {
  const now = openOf(questions);
  if (now === null || talk === null || now.ask.wall === 'off') return null;
  if (!stillAgreed(now.ask, tables[now.ask.table])) return null;
  return {
    n: questions.open ?? 0,
    text: now.ask.question.text,
    language: now.ask.question.language,
    game: gameQuestion(now.ask.question, tables[now.ask.table] ?? null),
    alone: now.ask.wall === 'alone',
    answers: now.answers.flatMap((one) =>
      one.shown && mayStand(one) ? [{ text: one.text, language: one.language }] : [],
    ),
    answered: now.ask.screens
      ? {
          n: now.answers.filter(({ text }) => text !== '').length,
          of: askedPeople(now.ask, tables).length,
        }
      : null,
  };
}

/** Everyone on whose screen a question is. */
const askedPeople = (ask: Ask, tables: readonly Table[]) =>
  tables.flatMap((table) =>
    table.people.filter(({ seat }) => table.stage === 'over' && isFor(ask, table, seat)),
  );

/** What the facilitator sees; null while no debrief is led. */
export function askingOf(
  { questions, talk }: Pick<SessionMemory, 'questions' | 'talk'>,
  tables: readonly Table[],
): Asking | null {
  if (talk === null) return null;
  const now = openOf(questions);
  const list = questions.lists.get(talk.table) ?? null;
  if (now === null) return { list, open: null };
  const { ask } = now;
  const written = now.answers.flatMap((one, answer) => {
    const { table, seat, text, language, named, open: allowed, hidden, shown } = one;
    const from = named ? { table, seat } : null;
    return text === '' ? [] : [{ answer, text, language, from, open: allowed, hidden, shown }];
  });
  const people = askedPeople(ask, tables);
  return {
    list,
    open: {
      ...ask,
      n: questions.open ?? 0,
      people: people.length,
      answers: written.slice(-MOST_ANSWERS),
      more: Math.max(0, written.length - MOST_ANSWERS),
    },
  };
}
