import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright';
import type { PartId } from '../../shared/model/debrief/debriefParts.ts';
import { seatLink, visit } from '../browser/harness/index.ts';
import { golden, keepSession, withIntentions, withPeople } from '../debrief/kept.ts';
import { startServer } from '../room/tables.ts';
import { lead } from '../session/sessions.ts';
import { takeAskedPictures } from './asked.ts';
import { keep } from './keep.ts';

/** Every part of a debrief that is led: the facilitator's screen, the projector, and a phone. */

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
const SESSION = { code: 'SESSNA', lead: 'lead-key', projector: 'projector-key' };
const TABLE = 'ABCDEF';
const PEOPLE = 5;
const KEYS = Array.from({ length: PEOPLE }, (_, seat) => `key-${seat}`);
/** Where the facilitator is taken to look in all parts. */
const DUSK = 4;

/** What takes long to come has come. */
const settled = (page: Page): Promise<void> =>
  page
    .locator('progress, .ripples')
    .first()
    .waitFor({ state: 'detached', timeout: 120_000 })
    .catch(() => {});

/** @param parts those to take, by default all */
export async function takeDebriefPictures(
  browser: Browser,
  parts: readonly PartId[],
): Promise<void> {
  const server = await startServer({ pages: DIST });
  const record = withIntentions(withPeople(golden('the-valley'), PEOPLE), PEOPLE);
  await keepSession(server.storage, SESSION, TABLE, record, KEYS);
  const at = (path: string) => visit(browser, path, { reducedMotion: true, drawsField: true });
  const desk = await at(`${server.origin}/lead/${SESSION.code}#${SESSION.lead}`);
  const wall = await at(`${server.origin}/screen/${SESSION.code}#${SESSION.projector}`);
  const phone = await at(seatLink(server.origin, { code: TABLE, key: 'key-0' }));
  const leader = await lead(server.origin, SESSION);
  await phone.page.getByText('In a moment').waitFor();
  await keep(phone.page, 'debrief-soon', { sizes: ['phone'] });
  await keep(desk.page, 'debrief-over', { sizes: ['laptop'] });
  const gaze = { dusk: DUSK, step: null, followed: 0, picks: {} };
  const sightOf = (part: PartId) => (part === 'then' ? 'then' : 'hindsight');
  await leader.act({ act: 'look', table: 0, gaze: { ...gaze, sight: 'then', part: 'before' } });
  await desk.page.getByRole('button', { name: 'The debrief' }).click();
  for (const part of parts) {
    const sight = sightOf(part);
    await leader.act({ act: 'look', table: 0, gaze: { ...gaze, sight, part } });
    await desk.page.waitForTimeout(500);
    for (const { page } of [desk, wall, phone]) await settled(page);
    await keep(desk.page, `debrief-${part}`, { sizes: ['laptop'], whole: true });
    await keep(wall.page, `debrief-${part}`, { sizes: ['projector'] });
    await keep(phone.page, `debrief-${part}`, { sizes: ['phone'], whole: true });
  }
  if (parts.includes('questions'))
    await takeAskedPictures({
      leader,
      desk: desk.page,
      wall: wall.page,
      phone: phone.page,
      gaze: { ...gaze, sight: 'hindsight', part: 'questions' },
    });
  for (const { troubles } of [desk, wall, phone])
    for (const trouble of troubles) console.error(trouble);
  leader.line.close();
  await server.stop();
}
