import { openBrowser, visit } from '../harness/index.ts';
import { ENGINE_SIZE, type Engine } from './engine.ts';

/** Chromium by the same few means as the others, so that one walk goes through all. */
export const chromium: Engine = {
  name: 'Chromium',
  missing: () => [],
  async open() {
    const browser = await openBrowser();
    const visitor = await visit(browser, 'about:blank', { reducedMotion: true });
    const { page, troubles } = visitor;
    await page.setViewportSize(ENGINE_SIZE);
    return {
      async go(url) {
        await page.goto(url);
      },
      run: (expression) => page.evaluate(expression),
      press: (x, y) => page.mouse.click(x, y),
      type: (text) => page.keyboard.type(text),
      troubles: async () => troubles,
      picture: () => page.screenshot(),
      close: () => browser.close(),
    };
  },
};
