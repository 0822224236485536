import type { Browser, Page } from 'playwright';
import { PARTS, partFactsOf } from '../../../shared/model/debrief/debriefParts.ts';
import { MOVES, Scenario } from '../../../shared/model/scenario.ts';
import theValley from '../../../shared/scenarios/the-valley.json' with { type: 'json' };
import { openTable, type Server, takeSeat } from '../../room/tables.ts';
import { come, lead, openSession } from '../../session/sessions.ts';
import { openMore } from '../player.ts';
import { press as pressIn, pressIt, see } from './acts.ts';
import { SCREENS, type Screen, WALL } from './fit.ts';
import { seatLink, visit } from './visitor.ts';
import type { WallSession } from './wallSessions.ts';

/** Every page of the game, each brought up once; whoever looks at them says how. */

/** What is done with a page as it stands. */
type Look = (page: Page, moment: string, screens?: readonly Screen[]) => Promise<void>;

/** What the pages are brought up with. */
interface Stage {
  readonly server: Server;
  readonly browser: Browser;
  /** A session whose game is over. */
  readonly session: WallSession;
  readonly look: Look;
}

export type PagesBroughtUp = (stage: Stage) => Promise<void>;

/** Every move is open from the first round. */
const OPEN = Scenario.parse({
  ...theValley,
  rounds: 5,
  opens: Object.fromEntries(MOVES.filter((move) => move !== 'floor').map((move) => [move, 1])),
});

const quiet = { reducedMotion: true } as const;

/** Goes from one part of a game to the next as a page of the same browser. */
async function open({ browser, server }: Stage, path: string): Promise<Page> {
  const { page } = await visit(browser, `${server.origin}${path}`, quiet);
  return page;
}

/** Opens all that is folded, three folds deep. */
async function unfold(page: Page): Promise<void> {
  for (let deep = 0; deep < 3; deep++)
    await page.evaluate(() => {
      for (const one of document.querySelectorAll('details')) one.open = true;
    });
}

/** Shuts the sheet that is open. By script, as every press here: what a hand does waits for frames, and may get none. */
async function shut(page: Page): Promise<void> {
  const sheet = page.locator('dialog[open]');
  await sheet.evaluate((dialog) => (dialog as HTMLDialogElement).requestClose());
  await sheet.waitFor({ state: 'detached' });
}

/** What stands by itself: what is read before, and where a game begins. */
export async function standingPages(stage: Stage): Promise<void> {
  const { server, look } = stage;
  const page = await open(stage, '/');
  const at = async (path: string) => {
    await page.goto(`${server.origin}${path}`);
    await page.locator('h1').first().waitFor();
  };
  await page.getByText('Play alone').waitFor();
  await look(page, 'first page');
  await pressIt(page.locator('.foot button').last());
  await page.locator('dialog[open]').waitFor();
  await look(page, 'about');
  await at('/how');
  await look(page, 'how to play');
  await at('/accessibility');
  await look(page, 'accessibility');
  await at('/kit');
  await page.locator('#valleys h3').first().waitFor();
  await look(page, 'kit');
  await at('/lead');
  await page.locator('.setup-form select').first().waitFor();
  await unfold(page);
  await look(page, 'set-up');
  await at('/write');
  await look(page, 'workshop');
  await unfold(page);
  // What is folded away there is a column of its own on every screen.
  await look(page, 'workshop, unfolded', SCREENS.slice(0, 1));
  const ticket = await openSession(server.origin);
  await at(`/j/${ticket.code}`);
  await page.locator('form input').first().waitFor();
  await look(page, 'join');
  await page.context().close();
}

/** A game that is played, from the lobby to its second morning. */
export async function playedPages(stage: Stage): Promise<void> {
  const { server, look } = stage;
  const waiting = await openTable(server.origin, { scenario: OPEN, seats: 8 });
  const page = await open(
    stage,
    seatLink('', await takeSeat(server.origin, waiting.code, 'Bartholomew W.')),
  );
  await page.locator('.lobby').waitFor();
  await look(page, 'lobby');
  const ticket = await openTable(server.origin, {
    scenario: OPEN,
    seats: 8,
    alone: true,
    rounds: 2,
    nickname: 'Maximiliane',
    companions: ['sharer', 'taker', 'reciprocator', 'steward'],
  });
  await page.goto(seatLink(server.origin, ticket));
  await page.getByRole('button', { name: 'To the first morning' }).waitFor();
  await page.locator('canvas').first().waitFor({ state: 'attached' });
  await look(page, 'stakes');
  await pressIn(page, /^To the first (?!page)/);
  await page.getByRole('button', { name: /^Seal/ }).waitFor();
  await page.locator('.intentions-part, .fold').first().waitFor();
  await look(page, 'morning');
  await pressIn(page, /^Seal/);
  await page.locator('.ready').waitFor();
  await look(page, 'day');
  await openMore(page);
  await look(page, 'day, more');
  await pressIt(page.locator('.homesteads button').nth(1));
  await page.locator('.panel h2').first().waitFor();
  await unfold(page);
  await look(page, 'neighbour');
  await pressIt(page.getByRole('button', { name: 'Back', exact: true }).first());
  for (const [at, thing] of ['spring', 'works', 'say'].entries()) {
    await pressIt(page.locator('.panel-bar button').nth(at));
    await unfold(page);
    await look(page, thing);
    await pressIt(page.getByRole('button', { name: 'Back', exact: true }).first());
  }
  await pressIt(page.locator('.play-menu'));
  await page.locator('.menu-how ul, .menu-how ol, .menu-how dl').first().waitFor();
  await look(page, 'menu');
  await shut(page);
  await pressIt(page.locator('.ready'));
  await page.locator('#dusk').waitFor();
  const hold = page.getByRole('button', { name: /^(Stop|Hold|Wait)/ });
  if (await hold.count()) await pressIt(hold.first());
  await look(page, 'dusk');
  for (let step = 0; step < 20; step++) {
    const next = page.locator('.dusk-foot').getByRole('button', { name: 'Go on', exact: true });
    if ((await next.count()) === 0) break;
    await pressIt(next);
  }
  await look(page, 'dusk, its end');
  await page.context().close();
}

/** What a person sees of a game that is over: its end, its debrief, what is taken home. */
export async function endedPages(stage: Stage): Promise<void> {
  const { look, session } = stage;
  const code = session.tables[0]?.code ?? '';
  const page = await open(stage, `/t/${code}#key-${code}-0`);
  await page.getByText('In a moment').waitFor();
  await look(page, 'soon');
  await pressIt(page.locator('main button').first());
  await page.getByRole('heading', { name: /the valley after/i }).waitFor();
  await look(page, 'end');
  await pressIt(page.getByRole('button', { name: 'Look at how it came about' }));
  await page.getByRole('button', { name: 'Skip these' }).waitFor();
  await look(page, 'three questions');
  await pressIt(page.getByRole('button', { name: 'Skip these' }));
  const steps = page.locator('.debrief-step');
  await steps.first().waitFor();
  for (let step = 0; step < (await steps.count()); step++) {
    await pressIt(steps.nth(step));
    const title = await steps.nth(step).textContent();
    // Questions take the server long to find, and stand in the talk as they do here.
    if (title === 'Questions') continue;
    await page
      .locator('[role="status"]:has(progress), .ripples')
      .first()
      .waitFor({ state: 'detached' });
    await look(page, `debrief, ${title}`);
  }
  await pressIt(page.getByRole('button', { name: 'Take home' }).first());
  await page.getByRole('button', { name: 'Open the report' }).waitFor();
  await look(page, 'take home');
  await pressIt(page.getByRole('button', { name: 'Open the report' }));
  await page.locator('.report h2').first().waitFor();
  await page.locator('.report-chart svg').first().waitFor();
  await look(page, 'report');
  await page.context().close();
}

/** The desk of a session, before the start and while it is played. */
export async function deskPages(stage: Stage): Promise<void> {
  const { server, look } = stage;
  const session = await openSession(server.origin, {
    title: 'Leading change, second year, group B',
    tables: [
      { scenario: OPEN, seats: 4 },
      { scenario: 'first-light', seats: 4 },
    ],
  });
  for (const name of ['Ann', 'Bartholomew W.', 'Chandrasekharan'])
    await come(server.origin, session.code, name);
  const page = await open(stage, `/lead/${session.code}#${session.lead}`);
  const leader = await lead(server.origin, session);
  await see(page, 'Join at');
  await look(page, 'desk, lobby');
  const opened = async (moment: string) => {
    await page.locator('dialog[open]').waitFor();
    await look(page, `desk, ${moment}`);
    await shut(page);
  };
  const sheet = async (button: string | RegExp, moment: string) => {
    await pressIn(page, button);
    await opened(moment);
  };
  await sheet(/^People/, 'people');
  await sheet('Change the set-up', 'set-up');
  await sheet('More links', 'links');
  await leader.act({ act: 'start', tables: 'all' });
  await see(page, /^Morning/);
  await look(page, 'desk, morning');
  await leader.act({ act: 'end-phase', tables: 'all' });
  await see(page, /Day/);
  await look(page, 'desk, day');
  await pressIt(page.locator('.seat-act').first());
  await opened('a seat');
  await sheet('Message to all', 'message');
  await sheet('More …', 'more');
  leader.line.close();
  await page.context().close();
}

/** The desk of a session whose games are over, and the talk that is led there. */
export async function talkPages(stage: Stage): Promise<void> {
  const { look, server, session } = stage;
  const page = await open(stage, `/lead/${session.code}#${session.lead}`);
  await pressIn(page, 'The debrief');
  await pressIn(page, 'Begin the debrief');
  await see(page, 'Before looking back');
  const leader = await lead(server.origin, session);
  for (const part of PARTS) {
    await turn(page, leader, part);
    // Parts as such are looked at where a person steps through them: here, what stands around them.
    await look(page, `talk, ${part}`, SCREENS.slice(0, 1));
  }
  leader.line.close();
  await page.context().close();
}

async function turn(page: Page, leader: Awaited<ReturnType<typeof lead>>, part: string) {
  await page.locator('.debrief-step').first().waitFor();
  const gaze = {
    dusk: 4,
    step: null,
    sight: 'hindsight',
    followed: null,
    picks: {},
    part: part as (typeof PARTS)[number],
  } as const;
  await leader.act({ act: 'look', table: 0, gaze });
  await page
    .locator('[role="status"]:has(progress), .ripples')
    .first()
    .waitFor({ state: 'detached' });
}

/** The projector, from the lobby to the talk. */
export async function wallPages(stage: Stage): Promise<void> {
  const { server, look, session } = stage;
  const live = await openSession(server.origin, {
    title: 'Leading change, second year, group B',
    tables: [
      { scenario: 'the-valley', seats: 8 },
      { scenario: 'the-valley', seats: 8 },
    ],
  });
  const page = await open(stage, `/screen/${live.code}#${live.projector}`);
  const leader = await lead(server.origin, live);
  await page.locator('.arriving').waitFor();
  for (const name of ['Ann', 'Bartholomew W.', 'Chandrasekharan'])
    await come(server.origin, live.code, name);
  await look(page, 'wall, arriving', WALL);
  await leader.act({ act: 'start', tables: 'all' });
  await page.locator('.aside, .small-table').first().waitFor();
  const show = (
    what: 'table' | 'side-by-side',
    lens: 'field' | 'spring' | 'livelihoods' | 'flows' | 'dependence',
  ) => leader.act({ act: 'show', showing: { what, table: 0, lens } });
  await show('table', 'field');
  await look(page, 'wall, morning', WALL);
  await leader.act({ act: 'end-phase', tables: 'all' });
  await look(page, 'wall, day', WALL);
  await show('table', 'flows');
  await look(page, 'wall, flows', WALL);
  await leader.act({ act: 'end-phase', tables: 'all' });
  await page.locator('.dusk-shown').waitFor();
  await look(page, 'wall, dusk', WALL);
  await leader.act({ act: 'end-phase', tables: 'all' });
  for (const lens of ['spring', 'livelihoods'] as const) {
    await show('table', lens);
    await page.locator(`.measures[data-lens='${lens}']`).waitFor();
    await look(page, `wall, ${lens}`, WALL);
  }
  await show('side-by-side', 'field');
  await page.locator('.small-field svg').first().waitFor();
  await look(page, 'wall, side by side', WALL);
  leader.line.close();
  await page.goto(`${server.origin}/screen/${session.code}#${session.projector}`);
  await page.locator('main.projector').waitFor();
  await look(page, 'wall, over', WALL);
  const leads = await lead(server.origin, session);
  for (const part of PARTS) {
    if (!partFactsOf(part).projected) continue;
    const gaze = {
      dusk: 4,
      step: null,
      sight: 'hindsight',
      followed: null,
      picks: {},
      part,
    } as const;
    await leads.act({ act: 'look', table: 0, gaze });
    await page.locator(`[data-turn^='${part} ']`).waitFor();
    await page
      .locator('progress, .ripples, .projector-wait')
      .first()
      .waitFor({ state: 'detached' });
    await look(page, `wall, ${part}`, WALL);
  }
  leads.line.close();
  await page.context().close();
}
