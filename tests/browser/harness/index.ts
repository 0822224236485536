/**
 * What a browser test stands on: a real server and real browsers.
 *
 * ```ts
 * let game: Game;
 * let browser: Browser;
 * beforeAll(async () => {
 *   [game, browser] = await Promise.all([startGame(), openBrowser()]);
 * });
 * afterAll(() => Promise.all([game?.stop(), browser?.close()]));
 *
 * test('the morning asks for hands', async () => {
 *   const ticket = await game.createTable({ rounds: 2, companions: ['sharer'] });
 *   const ada = await visit(browser, seatLink(game.address, ticket), { size: 'phone' });
 *   await ada.page.getByRole('button', { name: 'Ready' }).click();
 *   expect(await seriousFindings(ada.page)).toEqual([]);
 *   expect(ada.troubles).toEqual([]);
 *   await ada.leave();
 * });
 * ```
 *
 * `startGame` serves the built client as `npm start` does, on a free port with an empty data
 * folder; `game.restart()` is a power cut. Each visitor has a browser storage of their own.
 * Other files run beside, and one after the other in a worker (tests/fileOrder.ts).
 */

export { fadedTexts } from './forcedText.ts';
export { type Game, startGame } from './game.ts';
export { faultsOf, hiddenFocus } from './measure.ts';
export {
  dimTexts,
  openBrowser,
  SIZES,
  type Size,
  seatLink,
  seriousFindings,
  type Visitor,
  visit,
} from './visitor.ts';
