import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { afterPress, watchPresses } from '../../client/link/presses.ts';

const page = new EventTarget();
watchPresses(page);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(async () => {
  await vi.runAllTimersAsync();
  vi.useRealTimers();
});

const does = (what: string): boolean => page.dispatchEvent(new Event(what));

/** What came, in the order in which it was let through. */
function arrivals() {
  const came: string[] = [];
  return { came, arrive: (what: string) => afterPress(() => came.push(what)) };
}

test('what comes while nothing is pressed is there at once', () => {
  const { came, arrive } = arrivals();
  arrive('an offer');
  expect(came).toEqual(['an offer']);
});

test.each(['pointerup', 'pointercancel'])(
  'what comes under a finger waits for its click, in its turn, until %s',
  async (end) => {
    const { came, arrive } = arrivals();
    does('pointerdown');
    arrive('an offer');
    await vi.advanceTimersByTimeAsync(300);
    arrive('its answer');
    expect(came).toEqual([]);
    does(end);
    expect(came).toEqual([]);
    await vi.advanceTimersByTimeAsync(50);
    expect(came).toEqual(['an offer', 'its answer']);
    arrive('a gift');
    expect(came).toEqual(['an offer', 'its answer', 'a gift']);
  },
);

test('a finger that stays down holds nothing up for long', async () => {
  const { came, arrive } = arrivals();
  does('pointerdown');
  arrive('an offer');
  await vi.advanceTimersByTimeAsync(700);
  expect(came).toEqual(['an offer']);
  does('pointerup');
  arrive('its answer');
  expect(came).toEqual(['an offer', 'its answer']);
});
