import type { Browser, Page } from 'playwright';
import { at } from '../../shared/model/at.ts';
import type { SeatCommand } from '../../shared/model/command.ts';
import { unitsOf } from '../../shared/model/goods/goods.ts';
import type { Seat } from '../../shared/model/ids.ts';
import { MOVES, Scenario } from '../../shared/model/scenario.ts';
import type { LeadAct } from '../../shared/model/wire/sessionActs.ts';
import type { SessionTicket } from '../../shared/model/wire/sessionOpening.ts';
import valley from '../../shared/scenarios/the-valley.json' with { type: 'json' };
import { type Game, SIZES, seatLink, visit } from '../browser/harness/index.ts';
import { type Guest, leaveAll, live, phaseOf, sit, until } from '../room/tables.ts';
import { come, type Leader, lead, openSession, stopLeading } from '../session/sessions.ts';
import { keep, press } from './keep.ts';

/**
 * A session of two tables: its setup, the facilitator's screen, the projector, and a player's phone.
 * Eight people sit without screens of their own; Ada, at the second table, has a phone.
 */

/** Every move is open from the first round; a drought, so that it is seen. */
const SHORT = Scenario.parse({
  ...valley,
  rounds: 3,
  crafts: { kind: 'blocks', size: 1 },
  drought: { ...valley.drought, rounds: [2] },
  opens: Object.fromEntries(MOVES.filter((move) => move !== 'floor').map((move) => [move, 1])),
  homestead: { ...valley.homestead, goods: { water: 0, grain: 4, timber: 4 } },
});
const SEATS = 6;
const NAMES = ['Ben', 'Chidi', 'Dana', 'Esi', 'Maximiliane-Theres', 'Finn', 'Gül', 'Hanna'];
const LONG =
  'Look at the lake for a minute before you go on: how much was there at the first dusk, how much is there now, and who of you would have to do what so that there is as much again at the end? Then find one person you have not spoken to yet, and ask what they need most from the valley. Take your time!';

interface Hall {
  readonly leader: Leader;
  readonly guests: readonly Guest[];
  readonly page: Page;
  readonly projector: Page;
  readonly phone: Page;
}

export async function takeLeadPictures(game: Game, browser: Browser): Promise<void> {
  const setup = await visit(browser, `${game.address}/lead`);
  await setup.page.getByRole('button', { name: /open the session/i }).waitFor();
  await keep(setup.page, 'lead-setup', { whole: true });
  await setup.leave();

  const ticket = await openSession(game.address, {
    title: 'Monday workshop',
    tables: [
      { scenario: SHORT, seats: SEATS },
      { scenario: SHORT, seats: SEATS },
    ],
  });
  const hall = await gather(game, browser, ticket);
  await arriving(hall);
  await playing(hall);
  await ending(hall);
  leaveAll();
  stopLeading();
}

async function gather(game: Game, browser: Browser, ticket: SessionTicket): Promise<Hall> {
  const { address } = game;
  const guests: Guest[] = [];
  for (const name of NAMES) guests.push(sit(address, await come(address, ticket.code, name)));
  const ada = await come(address, ticket.code, 'Ada');
  await Promise.all(guests.map(live));
  const at = (path: string) =>
    visit(browser, `${address}${path}`, { reducedMotion: true, drawsField: true });
  const page = await at(`/lead/${ticket.code}#${ticket.lead}`);
  const projector = await at(`/screen/${ticket.code}#${ticket.projector}`);
  const phone = await visit(browser, seatLink(address, ada), {
    reducedMotion: true,
    drawsField: true,
  });
  const leader = await lead(address, ticket);
  return { leader, guests, page: page.page, projector: projector.page, phone: phone.page };
}

const tell = async ({ leader }: Hall, act: LeadAct): Promise<void> => {
  const refused = await leader.act(act);
  if (refused) throw new Error(`${act.act} was refused: ${refused}`);
};

const show = (hall: Hall, showing: Partial<Extract<LeadAct, { act: 'show' }>['showing']>) =>
  tell(hall, { act: 'show', showing: { what: 'table', table: 0, lens: 'field', ...showing } });

async function arriving(hall: Hall): Promise<void> {
  await hall.projector.getByText('9 people are here').waitFor();
  await keep(hall.page, 'lead-arriving');
  await keep(hall.projector, 'projector-arriving', { sizes: ['projector'] });
  await keep(hall.phone, 'led-lobby', { sizes: ['phone'] });
  await click(hall.page, /^Ben/);
  await keep(hall.page, 'lead-person');
  await hall.page.keyboard.press('Escape');
  await tell(hall, { act: 'start', tables: 'all' });
  await until('the first morning', () => hall.guests.every((one) => phaseOf(one) === '1 morning'));
}

async function playing(hall: Hall): Promise<void> {
  const { page, projector, phone } = hall;
  await show(hall, {});
  await keep(projector, 'projector-morning', { sizes: ['projector'] });
  await endPhase(hall);
  await keep(phone, 'led-day', { sizes: ['phone'] });
  await deal(hall);
  await keep(page, 'lead-day');
  await click(page, /…/, 'More for Ben');
  await keep(page, 'lead-seat');
  await page.keyboard.press('Escape');
  await click(page, 'Message to all');
  await keep(page, 'lead-message');
  await page.keyboard.press('Escape');
  await click(page, 'More …');
  await keep(page, 'lead-more');
  await page.keyboard.press('Escape');

  await tell(hall, { act: 'message', to: 'all', text: LONG, question: false });
  await keep(phone, 'led-note', { sizes: ['phone', 'laptop'] });
  await keep(projector, 'projector-note-long', { sizes: ['projector'] });
  await show(hall, { what: 'note' });
  await keep(projector, 'projector-note-alone', { sizes: ['projector'] });
  await tell(hall, {
    act: 'message',
    to: 'all',
    text: 'Who has not been asked yet?',
    question: true,
  });
  await keep(phone, 'led-question', { sizes: ['phone'] });
  await keep(projector, 'projector-question', { sizes: ['projector'] });
  await tell(hall, { act: 'take-down', note: 1 });
  for (const lens of ['field', 'flows'] as const) {
    await show(hall, { lens });
    await keep(projector, `projector-${lens}`, { sizes: ['projector'] });
  }
  await show(hall, { what: 'side-by-side' });
  await keep(projector, 'projector-side-by-side', { sizes: ['projector'] });
  await show(hall, {});
  await endPhase(hall);
  await duskSteps(projector);
  await endPhase(hall);
  await keep(projector, 'projector-drought', { sizes: ['projector'] });
  for (const lens of ['dependence', 'spring', 'livelihoods'] as const) {
    await show(hall, { lens });
    await keep(projector, `projector-${lens}`, { sizes: ['projector'] });
  }
  await show(hall, {});
  await tell(hall, {
    act: 'sight',
    tables: 'all',
    sight: { goods: 'all', measures: ['dependence', 'flows', 'livelihoods'] },
  });
  await endPhase(hall);
  await keep(phone, 'led-sight', { sizes: ['phone', 'laptop'] });
  await phone.setViewportSize(SIZES.phone);
  await click(phone, 'Over the map');
  await click(phone, 'How everyone lives');
  await keep(phone, 'led-lives', { sizes: ['phone', 'laptop'] });
  await phone.keyboard.press('Escape');
  await tell(hall, { act: 'pause', tables: 'all' });
  await keep(phone, 'led-paused', { sizes: ['phone'] });
  await keep(projector, 'projector-paused', { sizes: ['projector'] });
  await tell(hall, { act: 'go-on', tables: 'all' });
}

async function ending(hall: Hall): Promise<void> {
  await tell(hall, { act: 'end-game', tables: 'all' });
  await until('the end', () => hall.guests.every((one) => one.screen().stage === 'over'));
  await keep(hall.page, 'lead-over');
  await keep(hall.projector, 'projector-over', { sizes: ['projector'] });
}

/** The phase ends at both tables. */
async function endPhase(hall: Hall): Promise<void> {
  const before = hall.guests.map(phaseOf);
  await tell(hall, { act: 'end-phase', tables: 'all' });
  await until('the next phase', () => hall.guests.every((one, i) => phaseOf(one) !== before[i]));
}

/** By script: a pointer waits for frames. */
async function click(page: Page, name: string | RegExp, label?: string): Promise<void> {
  const button = label
    ? page.getByRole('button', { name: label })
    : page.getByRole('button', { name, exact: typeof name === 'string' });
  await button.first().waitFor();
  await button.first().evaluate(press);
}

/** Each step of the dusk on the projector, as it comes by itself. */
async function duskSteps(projector: Page): Promise<void> {
  const counted = projector.locator('.dusk-shown-head span');
  await counted.waitFor();
  for (let last = ''; ; ) {
    const step = (await counted.textContent()) ?? '';
    if (step !== last) {
      const [n, all] = step.match(/\d+/g) ?? [];
      await keep(projector, `projector-dusk-${n}`, { sizes: ['projector'] });
      if (n === all) return;
    }
    last = step;
    await projector.waitForTimeout(200);
  }
}

const neighbours = ({ screen }: Guest): Seat[] => {
  const { seat, view } = screen();
  return (view?.valley.ties ?? []).flatMap(({ a, b, limit }) =>
    limit > 0 && a === seat ? [b] : limit > 0 && b === seat ? [a] : [],
  );
};

/** A day with a bit of everything at the first table; Ada is offered something at hers. */
async function deal({ guests }: Hall): Promise<void> {
  const ask = async (guest: Guest, command: SeatCommand) => {
    const refusal = await guest.connection.submit(command);
    if (refusal) throw new Error(`${command.type} was refused: ${refusal.refused}`);
  };
  const first = guests.filter((guest) => guest.screen().session?.table === 0);
  const goods = (grain: number, timber: number) => ({ water: 0, grain, timber });
  const [one, two, three, four] = first;
  if (!one || !two || !three || !four) throw new Error('the first table is nearly empty');
  await ask(one, { type: 'gift', to: at(neighbours(one), 0), goods: goods(2, 0) });
  await ask(two, { type: 'gift', to: at(neighbours(two), 1), goods: goods(0, 2) });
  await ask(two, { type: 'call', work: 'wetland' });
  await ask(three, { type: 'fence' });
  await ask(three, { type: 'sever', to: at(neighbours(three), 0) });
  await ask(four, { type: 'sever', to: at(neighbours(four), 0) });
  await ask(four, { type: 'say', to: null, phrase: null, text: 'Shall we all draw less?' });
  for (const guest of guests.filter((other) => !first.includes(other))) {
    const to = neighbours(guest)[0];
    if (to !== undefined)
      await guest.connection.submit({
        type: 'offer',
        to,
        give: unitsOf(1, 'grain'),
        get: unitsOf(1, 'timber'),
      });
  }
}
