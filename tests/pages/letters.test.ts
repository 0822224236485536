import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Not on a wall, which is read from afar; in a picture, with which they grow; or on printed paper. */
const ELSEWHERE = ['client/projector/', 'client/play/spring/springLine.css', 'client/handouts/'];

/** Lines of a style sheet that give letters a size in pixels, by itself or within a clamp. */
const inPixels = (css: string): string[] =>
  css.split('\n').filter((line) => /^\s*font(-size)?:.*\d+(\.\d+)?px/.test(line));

test('letters grow with the size that a browser is set to', () => {
  const found = globSync('client/**/*.css')
    .filter((path) => !ELSEWHERE.some((one) => path.startsWith(one)))
    .flatMap((path) => inPixels(readFileSync(path, 'utf8')).map((line) => `${path}:${line}`));
  expect(found).toEqual([]);
});

test('one in pixels would be found', () => {
  expect(inPixels('.a {\n  font-size: 17px;\n}')).toHaveLength(1);
  expect(inPixels('.a {\n  font-size: clamp(20px, 2vw, 2rem);\n}')).toHaveLength(1);
  expect(inPixels('.a {\n  font-size: 1.2rem;\n  width: 3px;\n}')).toEqual([]);
});
