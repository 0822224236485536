import type * as Phaser from 'phaser';

/** Milliseconds by which a frame is asked for before it is due, since timers come late. */
const AHEAD = 2;

/** What a game asks the browser for its frames by. */
export interface DueFrames {
  /** @param limit frames a second; 0 for as many as the screen shows. The next one comes without waiting. */
  limitTo(limit: number): void;
}

/**
 * Has a game ask the browser for a frame only when one is due, and draw each that it gets. By itself Phaser asks for
 * every frame of the screen and leaves out those beyond its limit, which keeps a page at work that shows nothing new;
 * and once that limit has changed within a frame it asks twice for each, and draws twice.
 * @param loop of a game that has started, outside of its frames
 */
export function dueFrames(loop: Phaser.Core.TimeStep): DueFrames {
  const { raf } = loop;
  let limit = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Frames of a round that is over draw nothing and ask for no more. */
  let round = 0;

  const ask = (own: number): void => {
    raf.timeOutID = requestAnimationFrame((time) => {
      if (own !== round) return;
      // A browser that rested may tell the time of a frame that it left out.
      const begun = performance.now();
      raf.callback(time);
      // Drawing may have begun another round: for another limit, or none.
      if (own !== round) return;
      const wait = limit === 0 ? 0 : 1000 / limit - (performance.now() - begun) - AHEAD;
      if (wait <= 0) ask(own);
      else timer = setTimeout(ask, wait, own);
    });
  };
  const end = (): void => {
    round += 1;
    clearTimeout(timer);
    if (raf.timeOutID !== null) cancelAnimationFrame(raf.timeOutID);
  };

  loop.sleep();
  raf.start = (callback) => {
    if (raf.isRunning) return;
    raf.isRunning = true;
    raf.callback = callback;
    ask(round);
  };
  raf.stop = () => {
    raf.isRunning = false;
    end();
  };
  loop.wake();
  return {
    limitTo(next) {
      limit = next;
      if (!raf.isRunning) return;
      end();
      ask(round);
    },
  };
}
