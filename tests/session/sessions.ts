import { connectSession, type SessionLine } from '../../client/link/sessionLine.ts';
import type { Link } from '../../client/link/store.ts';
import type { LeadAct } from '../../shared/model/wire/sessionActs.ts';
import type { CreateSession, SessionTicket } from '../../shared/model/wire/sessionOpening.ts';
import type { SessionScreen } from '../../shared/model/wire/sessionScreen.ts';
import type { Ticket } from '../../shared/model/wire/wire.ts';
import { post, until } from '../room/tables.ts';

/** Sessions with real sockets: a facilitator and a projector without their pages. */

/** How tables are played where it does not matter: nobody is hurried, and companions take what is empty. */
export const EVENLY: Omit<CreateSession, 'title' | 'tables'> = {
  placing: 'even',
  empty: 'bots',
  words: null,
  rounds: null,
  pace: 'none',
  companions: ['sharer'],
};

const TWO_TABLES: CreateSession = {
  title: 'A Tuesday',
  tables: [
    { scenario: 'the-valley', seats: 4 },
    { scenario: 'the-valley', seats: 4 },
  ],
  ...EVENLY,
};

export const openSession = async (
  origin: string,
  changes: Partial<CreateSession> = {},
): Promise<SessionTicket> =>
  (await post(`${origin}/api/sessions`, { ...TWO_TABLES, ...changes })).body;

/** Someone who looks at a session by one of its links. */
export interface Leader {
  readonly line: SessionLine;
  screen(): SessionScreen;
  link(): Link;
  /** Asks for an act; null where it was done, else why not. */
  act(act: LeadAct): Promise<string | null>;
}

const leaders: Leader[] = [];

export async function look(origin: string, ticket: Ticket): Promise<Leader> {
  let screen: SessionScreen | null = null;
  let link: Link = { kind: 'connecting' };
  const line = connectSession(
    ticket,
    {
      screen: (next) => {
        screen = next;
      },
      link: (next) => {
        link = next;
      },
    },
    { origin, socketsOnly: true },
  );
  const leader: Leader = {
    line,
    screen() {
      if (screen === null) throw new Error('no screen yet');
      return screen;
    },
    link: () => link,
    act: async (act) => (await line.act(act)).refusal?.refused ?? null,
  };
  leaders.push(leader);
  await until('a session’s screen', () => link.kind === 'live');
  return leader;
}

export const lead = (origin: string, { code, lead: key }: SessionTicket): Promise<Leader> =>
  look(origin, { code, key });

export const project = (origin: string, { code, projector: key }: SessionTicket): Promise<Leader> =>
  look(origin, { code, key });

export function stopLeading(): void {
  for (const { line } of leaders.splice(0)) line.close();
}

/** Lets all names be seen that wait at the desk, as soon as so many do. */
export async function showNames(leader: Leader, many: number): Promise<void> {
  const unread = () =>
    leader.screen().tables.flatMap(({ seats }) => seats.flatMap((seat) => seat.unread ?? []));
  await until('names at the desk', () => unread().length === many);
  await leader.act({ act: 'let-words', words: unread(), to: 'shown' });
  await until('they are read', () => unread().length === 0);
}

/** Sits down by the session's code. */
export const come = async (
  origin: string,
  code: string,
  nickname: string,
  table?: number,
  language?: string,
): Promise<Ticket> =>
  (
    await post(`${origin}/api/tables/${code}/seats`, {
      nickname,
      ...(table === undefined ? {} : { table }),
      ...(language === undefined ? {} : { language }),
    })
  ).body;
