import { useEffect, useRef, useState } from 'preact/hooks';
import {
  type DebriefPosition,
  firstPosition,
} from '../../../shared/model/debrief/debriefPosition.ts';
import {
  onNobody,
  onSame,
  restsOnOne,
  restsOnSame,
} from '../../../shared/model/debrief/singling.ts';
import type { LeadAct } from '../../../shared/model/wire/sessionActs.ts';
import type { SessionScreen } from '../../../shared/model/wire/sessionScreen.ts';

/** Milliseconds between two gazes that are sent: as many as an eye follows, and no more. */
const BETWEEN = 200;

/** Where the facilitator looks, and who looks along. */
export interface Guide {
  readonly gaze: DebriefPosition;
  /** Do the others follow each turn? Else they stay where they are. Of someone who helps: do they follow? */
  readonly shared: boolean;
  look(change: Partial<DebriefPosition>): void;
  share(shared: boolean): void;
  /** Does this screen rest on one homestead, act or mark that the others' do not? */
  readonly keepsOne: boolean;
  /** Do the others' screens rest on one? */
  readonly showsOne: boolean;
  /** Lets the others see the one that this screen rests on; or nobody any more. */
  showOne(on: boolean): void;
  /** Brings everyone to where the facilitator looks now. */
  show(): void;
  /** Begins the talk, at its first stop. */
  begin(): void;
}

/**
 * Turns the facilitator's own gaze at once, and everyone else's a little behind it.
 * @param table whose game is looked at
 * @param rounds it was played
 */
export function useGuide(
  screen: SessionScreen,
  table: number,
  rounds: number,
  act: (act: LeadAct) => Promise<boolean>,
): Guide {
  const { talk, showing } = screen;
  // Whoever helps looks along, or for themselves; nobody follows them.
  const leads = screen.right === 'lead';
  const led = talk !== null && talk.table === table ? talk.gaze : null;
  const [gaze, setGaze] = useState<DebriefPosition>(
    () => led ?? startOf(talk?.gaze ?? null, rounds),
  );
  const [shared, setShared] = useState(led !== null);
  // Nobody is picked out for all to see by a mere look: what rests on one waits here until it is shown.
  const [one, setOne] = useState<DebriefPosition | null>(led);
  const outward = (next: DebriefPosition, on = one) =>
    on === null || on.part !== next.part ? onNobody(next) : onSame(next, on);
  const send = useSender((next) => act({ act: 'look', table, gaze: next }));
  // Another screen of the same facilitator may have turned it.
  useEffect(() => {
    if (led === null || !shared || send.busy()) return;
    setOne(led);
    setGaze((own) => (own.part === led.part ? onSame(led, own) : led));
  }, [JSON.stringify(led)]);

  // Everyone was brought to this table's game, from here or from another of its desks: on from here they follow.
  useEffect(() => {
    if (led !== null && leads) setShared(true);
  }, [led !== null]);

  useEffect(() => {
    if (talk === null) setShared(false);
  }, [talk === null]);

  return {
    gaze,
    shared,
    look(change) {
      const next = { ...gaze, ...change };
      setGaze(next);
      if (next.part !== gaze.part) setOne(null);
      if (!leads) setShared(false);
      else if (shared) send.later(outward(next));
    },
    share(on) {
      setShared(on);
      if (on && !leads && led !== null) setGaze(led);
    },
    keepsOne: restsOnOne(gaze) && !restsOnSame(gaze, outward(gaze)),
    showsOne: led !== null && restsOnOne(led),
    showOne(on) {
      const next = on ? gaze : onNobody(gaze);
      setOne(on ? gaze : null);
      setShared(true);
      send.later(next);
    },
    show() {
      setShared(true);
      send.later(outward(gaze));
      if (showing.what !== 'debrief')
        void act({ act: 'show', showing: { ...showing, what: 'debrief', table } });
    },
    begin() {
      const first: DebriefPosition = { ...gaze, part: 'before' };
      setGaze(first);
      setShared(true);
      send.later(first);
    },
  };
}

/** At another table's game the talk goes on at the same part and dusk; else it begins at its first stop. */
export const startOf = (elsewhere: DebriefPosition | null, rounds: number): DebriefPosition =>
  elsewhere === null
    ? { ...firstPosition(rounds, null), part: 'before' }
    : {
        ...elsewhere,
        // Its own last dusk: what was looked at in one game means nothing in another.
        dusk: rounds,
        step: null,
        followed: null,
        picks: {},
      };

/** Sends the newest of what it is given, never two at a time and never more often than `BETWEEN`. */
function useSender(send: (gaze: DebriefPosition) => Promise<boolean>) {
  const newest = useRef(send);
  newest.current = send;
  const [sender] = useState(() => {
    let waiting: DebriefPosition | null = null;
    let running = false;
    const run = async (): Promise<void> => {
      running = true;
      while (waiting !== null) {
        const next = waiting;
        waiting = null;
        await newest.current(next);
        await new Promise((resolve) => setTimeout(resolve, BETWEEN));
      }
      running = false;
    };
    return {
      busy: () => running,
      later(gaze: DebriefPosition) {
        waiting = gaze;
        if (!running) void run();
      },
    };
  });
  return sender;
}
