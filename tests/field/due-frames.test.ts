import type * as Phaser from 'phaser';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type DueFrames, dueFrames } from '../../client/field/scene/dueFrames.ts';

/** A game asks for frames as they are due, and draws each of them once. */

/** Milliseconds between two frames that the screen of these tests shows: whole ones, as its clock has. */
const FRAME = 16;
const SCREEN = 1000 / FRAME;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** As much of a game's loop as frames have to do with. */
function loopOf(draw: () => void) {
  const raf = {
    isRunning: true,
    timeOutID: null as number | null,
    callback: draw,
    start: (_: () => void) => {},
    stop: () => {},
  };
  const loop = {
    raf,
    sleep: () => raf.stop(),
    wake: () => raf.start(draw),
  };
  // Phaser starts it by itself.
  raf.stop = () => {
    raf.isRunning = false;
  };
  return loop;
}

/** Starts a loop; what it draws and asks for is counted. */
function started(inFrame: (frames: DueFrames) => void = () => {}) {
  const count = { drawn: 0, asked: 0 };
  // A screen shows its frames at times of its own.
  vi.stubGlobal('requestAnimationFrame', (run: FrameRequestCallback) => {
    count.asked += 1;
    return setTimeout(() => run(performance.now()), FRAME - (performance.now() % FRAME));
  });
  vi.stubGlobal('cancelAnimationFrame', clearTimeout);
  const loop = loopOf(() => {
    count.drawn += 1;
    inFrame(frames);
  });
  const frames: DueFrames = dueFrames(loop as unknown as Phaser.Core.TimeStep);
  return { loop, frames, count };
}

function inSeconds(seconds: number, count: { drawn: number; asked: number }) {
  const before = { ...count };
  vi.advanceTimersByTime(1000 * seconds);
  return { drawn: count.drawn - before.drawn, asked: count.asked - before.asked };
}

test.each([2, 12, 30])('%d frames a second are as many that are asked for', (limit) => {
  const { frames, count } = started();
  frames.limitTo(limit);
  const { drawn, asked } = inSeconds(10, count);
  expect(asked).toBeLessThanOrEqual(drawn + 1);
  expect(drawn / 10).toBeGreaterThan(0.8 * limit);
  expect(drawn / 10).toBeLessThan(1.2 * limit);
});

test('without a limit every frame of the screen is drawn, and once', () => {
  const { frames, count } = started();
  frames.limitTo(0);
  const { drawn, asked } = inSeconds(2, count);
  expect(asked).toBe(drawn);
  expect(drawn / 2).toBeGreaterThan(0.9 * SCREEN);
  expect(drawn / 2).toBeLessThan(1.1 * SCREEN);
});

test('a limit that changes within frames doubles nothing', () => {
  const limits = [0, 30, 2, 30, 0, 30, 0];
  const { frames, count } = started((now) => {
    const limit = limits.shift();
    if (limit !== undefined) now.limitTo(limit);
  });
  frames.limitTo(0);
  vi.advanceTimersByTime(2000);
  expect(limits).toEqual([]);
  const { drawn } = inSeconds(2, count);
  expect(drawn / 2).toBeLessThan(1.1 * SCREEN);
});

test('a new limit cuts a long wait short', () => {
  const { frames, count } = started();
  frames.limitTo(2);
  vi.advanceTimersByTime(1000);
  const before = count.drawn;
  frames.limitTo(30);
  vi.advanceTimersByTime(2 * FRAME);
  expect(count.drawn).toBeGreaterThan(before);
});

test('a loop that sleeps asks for nothing, and goes on when it wakes', () => {
  const { loop, frames, count } = started();
  frames.limitTo(30);
  vi.advanceTimersByTime(500);
  loop.sleep();
  expect(inSeconds(5, count)).toEqual({ drawn: 0, asked: 0 });
  frames.limitTo(2);
  expect(inSeconds(5, count)).toEqual({ drawn: 0, asked: 0 });
  loop.wake();
  expect(inSeconds(5, count).drawn).toBeGreaterThan(8);
});
