import type {
  SeatGlance,
  SessionScreen,
  TableGlance,
} from '../../../shared/model/wire/sessionScreen.ts';
import type { Words } from '../../words/index.ts';
import { seatName } from '../../words/names/glanceNames.ts';
import { tableName } from '../../words/names/tableName.ts';

/**
 * What changed at the tables between two looks, as whoever leads would see it at a glance: who came and
 * who left, who needs longer, a phase that began, everyone ready.
 */
export function deskNews(before: SessionScreen, now: SessionScreen, words: Words): string[] {
  return now.tables.flatMap((table) => {
    const was = before.tables.find(({ code }) => code === table.code);
    return was === undefined ? [] : tableNews(was, table, words);
  });
}

function tableNews(was: TableGlance, is: TableGlance, words: Words): string[] {
  const table = tableName(is, words);
  const told: string[] = [];
  for (const seat of is.seats) {
    const then = was.seats.find((one) => one.seat === seat.seat);
    told.push(
      ...seatNews(then, seat).map((key) =>
        words.say(key, {
          // Whoever left is who sat there: meanwhile it may be another's.
          name: seatName(key === 'lead.news-left' && then !== undefined ? then : seat, words),
          table,
        }),
      ),
    );
  }
  if (was.stage !== is.stage || was.round !== is.round || was.phase !== is.phase)
    told.push(
      is.stage === 'over'
        ? words.say('lead.news-over', { table })
        : words.say('lead.news-phase', {
            table,
            phase: words.say(`phases.${is.phase}`),
            round: is.round,
          }),
    );
  else if (allReady(is) && !allReady(was)) told.push(words.say('lead.news-ready', { table }));
  return told;
}

type SeatNews = 'lead.news-came' | 'lead.news-left' | 'lead.news-longer';

function seatNews(was: SeatGlance | undefined, is: SeatGlance): SeatNews[] {
  if (was === undefined) return [];
  const told: SeatNews[] = [];
  if (is.here && !was.here) told.push('lead.news-came');
  if (was.here && !is.here) told.push('lead.news-left');
  if (is.longer && !was.longer) told.push('lead.news-longer');
  return told;
}

/** Everyone for whom the table waits is done with the phase. */
function allReady({ stage, seats }: TableGlance): boolean {
  const people = seats.filter(({ keeper, here }) => keeper === 'person' && here);
  return stage === 'playing' && people.length > 0 && people.every(({ ready }) => ready);
}
