import { GlobalWindow } from 'happy-dom';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { turnedChart } from '../../client/charts/fromRight.ts';

const window = new GlobalWindow();
const before = globalThis.document;
beforeAll(() => {
  globalThis.document = window.document as unknown as Document;
});
afterAll(() => {
  globalThis.document = before;
});

test('a chart runs from the right, and its letters stand as they are read', () => {
  const place = window.document.createElement('div');
  place.innerHTML =
    '<svg width="300" height="100"><path d="M0 0H10"/><g><text transform="translate(40,20)">5</text><text>6</text></g></svg>';
  const chart = turnedChart(place.firstElementChild as unknown as Element);
  const [turned, ...others] = chart.children;
  expect(others).toEqual([]);
  expect(turned?.getAttribute('transform')).toBe('translate(300) scale(-1,1)');
  expect([...chart.querySelectorAll('text')].map((text) => text.getAttribute('transform'))).toEqual(
    ['translate(40,20) scale(-1,1)', 'scale(-1,1)'],
  );
  for (const text of chart.querySelectorAll('text'))
    expect(text.getAttribute('direction')).toBe('rtl');
});
