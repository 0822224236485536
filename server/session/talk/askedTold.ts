import { isForOneself } from '../../../shared/model/debrief/debriefLimits.ts';
import type {
  AskedDocument,
  ListedQuestion,
  ToldAnswer,
  ToldQuestion,
} from '../../../shared/model/debrief/questionAsking.ts';
import { type NamedTable, namedTable } from '../../../shared/model/namedTable.ts';
import type { Viewer } from '../../../shared/model/view.ts';
import type { Table } from '../../table/Table.ts';
import type { LiveSession } from '../LiveSession.ts';
import { questionsOf } from '../sessionGames.ts';
import { gameQuestion, isFor, mayStand } from './askingActs.ts';
import type { Answer, AskedQuestion, Questions } from './questionMemory.ts';

/** What was asked in a talk, in the words it was asked in, and what came of it: to be kept. */

const NOTHING: AskedDocument = { about: null, questions: [] };

/**
 * What one viewer may keep of a table's talk: the facilitator all but what was hidden; others what was
 * asked of them or stood on the projector, with the answers that stood there.
 */
export function askedTold(
  session: LiveSession | null,
  table: Table,
  viewer: Viewer,
): AskedDocument {
  const questions = session && questionsOf(session.memory, table.code);
  if (session === null || questions === null) return NOTHING;
  const { opened, underWay } = session.memory;
  const place = table.settings.led?.table ?? 0;
  const asked = questions.asked.filter((one) => reached(one, table, place, viewer));
  const { names } = session.memory;
  const told = asked.map((one) => {
    const answers = answersTo(one, viewer);
    const { question, table: at } = one.ask;
    return at === place
      ? toldOf(question, answers, table)
      : ofAnother(toldOf(question, answers, null), namedTable(at, names));
  });
  const listed = viewer === 'facilitator' ? listedOnly(questions, place, told, table) : [];
  const about = {
    session: { title: opened.title, titleLanguage: opened.titleLanguage },
    ...namedTable(place, session.memory.names),
    tables: session.memory.tables.length,
    at: underWay ?? opened.at,
  };
  return { about, questions: [...told, ...listed] };
}

/** Was a question asked of this table's people, or of everyone? */
function reached({ ask }: AskedQuestion, table: Table, place: number, viewer: Viewer): boolean {
  const here = ask.to === 'all' || ask.table === place;
  if (viewer === 'facilitator') return here;
  if (ask.wall !== 'off') return here;
  return typeof viewer === 'number' && isFor(ask, table, viewer);
}

function answersTo({ ask, answers }: AskedQuestion, viewer: Viewer): ToldAnswer[] {
  if (isForOneself(ask.question)) return [];
  const may = (one: Answer) =>
    viewer === 'facilitator' ? one.text !== '' && !one.hidden : one.shown && mayStand(one);
  return answers.filter(may).map((one) => ({
    text: one.text,
    language: one.language,
    from: one.named && viewer === 'facilitator' ? { table: one.table, seat: one.seat } : null,
    shown: one.shown && mayStand(one),
  }));
}

/** Questions that the facilitator reworded or wrote, and did not ask. */
function listedOnly(
  { lists }: Questions,
  place: number,
  told: readonly ToldQuestion[],
  table: Table,
) {
  const known = new Set(told.map(({ id }) => id));
  return (lists.get(place) ?? [])
    .filter(({ id }) => !known.has(id))
    .map((one) => ({ ...toldOf(one, [], table), asked: false }));
}

const toldOf = (
  question: ListedQuestion,
  answers: readonly ToldAnswer[],
  table: Table | null,
): ToldQuestion => {
  const { asFound: _, beside: __, ...told } = question;
  return { ...told, game: gameQuestion(question, table), of: null, asked: true, answers };
};

/** A question about another table's game: its moment and its homesteads are not of this one. */
const ofAnother = (question: ToldQuestion, of: NamedTable): ToldQuestion => ({
  ...question,
  rule: null,
  round: 0,
  seats: [],
  of,
});
