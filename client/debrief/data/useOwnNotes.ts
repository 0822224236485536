import { useEffect, useState } from 'preact/hooks';
import type { Seat } from '../../../shared/model/ids.ts';
import type { OwnNotes, OwnWish } from '../../../shared/model/debrief/ownNotes.ts';
import { answersTo, forgetAnswers, keepAnswers } from './rememberedAnswers.ts';
import { askOwn, putOwn, type Right } from './fetchDebrief.ts';
import { NO_CONSENT } from '../../../shared/model/debrief/debriefLimits.ts';

/** What this person keeps for themselves, and how to keep more. */
interface KeptOwn extends OwnNotes {
  /** False until it is known what was kept before. */
  readonly known: boolean;
  /** Answers whether it was kept. Answers that can't be sent stay on this device all the same. */
  keep(wish: OwnWish): Promise<boolean>;
}

/** By table: every part of the page shows the same. */
const held = new Map<string, OwnNotes>();
const hearers = new Set<() => void>();
/** By table, what is being sent last. */
const puts = new Map<string, Promise<boolean>>();

function hold(code: string, own: OwnNotes): void {
  held.set(code, own);
  for (const hear of hearers) hear();
}

/** Answers given before on this device, where the server has none. */
const withLocal = (code: string, own: OwnNotes): OwnNotes => ({
  ...own,
  remembered: own.remembered ?? answersTo(code),
});

const NOTHING: OwnNotes = { remembered: null, consent: NO_CONSENT };

/** @param me null for a screen that is nobody's own: nothing is kept for it */
export function useOwnNotes(right: Right, me: Seat | null): KeptOwn {
  const { code, key } = right;
  const [, redraw] = useState(0);
  useEffect(() => {
    const hear = () => redraw((times) => times + 1);
    hearers.add(hear);
    if (me !== null && !held.has(code))
      void askOwn({ code, key }).then((asked) => {
        const own = asked.kind === 'here' ? asked.value : NOTHING;
        hold(code, withLocal(code, own));
      });
    return () => {
      hearers.delete(hear);
    };
  }, [code, key, me]);
  const own = held.get(code) ?? NOTHING;
  return {
    ...own,
    known: me === null || held.has(code),
    keep(wish) {
      if (wish.remembered === null) forgetAnswers(code);
      else if (wish.remembered !== undefined) keepAnswers(code, wish.remembered);
      // Shown at once; the server has the last word, in the order in which it was asked.
      const before = held.get(code) ?? NOTHING;
      hold(code, { ...before, ...wish });
      const mine = (puts.get(code) ?? Promise.resolve()).then(async () => {
        const kept = await putOwn(right, wish);
        if (puts.get(code) !== mine) return kept !== null;
        // A switch that the server never heard of stands as it stood.
        if (kept !== null) hold(code, kept);
        else if (wish.consent !== undefined)
          hold(code, { ...(held.get(code) ?? NOTHING), consent: before.consent });
        return kept !== null;
      });
      puts.set(code, mine);
      return mine;
    },
  };
}
