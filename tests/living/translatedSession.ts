import type { SessionTicket } from '../../shared/model/wire/sessionOpening.ts';
import { type Guest, type Server, sit, until } from '../room/tables.ts';
import { come, lead, openSession, showNames } from '../session/sessions.ts';
import { translateAll } from '../support/translator.ts';
import { expectSameAnew, type LivingPage, openPage } from './livingPage.ts';

/** A page of whoever leads, which a translator rewrites. */
interface Translated {
  /** Where it stands, with its key. */
  readonly address: (session: SessionTicket) => string;
  /** Begins the game. */
  readonly start: (page: LivingPage, session: SessionTicket) => Promise<unknown>;
  /** What stands there in the morning. */
  readonly morning: RegExp;
}

/**
 * While three people come to a session, and while their game goes on, the page that was rewritten says the
 * same as one that is drawn anew.
 */
export async function expectTold(server: Server, { address, start, morning }: Translated) {
  const session = await openSession(server.origin, {
    tables: [{ scenario: 'the-valley', seats: 4 }],
  });
  const page = await openPage(`${server.origin}${address(session)}`);
  const end = translateAll();
  const has = (text: RegExp): boolean => page.lines('main').some((line) => text.test(line));
  const expectTrue = (text: RegExp) => expectSameAnew(page, 'main', () => has(text));

  await until('the page', () => has(/^A Tuesday$/));
  const people: Guest[] = [];
  for (const name of ['Ann', 'Ben', 'Cleo'])
    people.push(sit(server.origin, await come(server.origin, session.code, name)));
  await showNames(await lead(server.origin, session), 3);
  await expectTrue(/Cleo/);

  await start(page, session);
  await until('the morning', () => people[0]?.screen().stage === 'playing');
  await expectTrue(morning);
  end();
}
