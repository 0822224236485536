import { useEffect, useState } from 'preact/hooks';
import type { Seat } from '../../shared/model/ids.ts';
import { NO_CONSENT, type Own, type OwnWish } from '../../shared/model/own.ts';
import { answersTo, forgetAnswers, keepAnswers } from './answers.ts';
import { askOwn, putOwn, type Right } from './fetch.ts';

/** What this person keeps for themselves, and how to keep more. */
export interface KeptOwn extends Own {
  /** False until it is known what was kept before. */
  readonly known: boolean;
  /** Answers whether it was kept. Answers that can't be sent stay on this device all the same. */
  keep(wish: OwnWish): Promise<boolean>;
}

/** By table: every part of the page shows the same. */
const held = new Map<string, Own>();
const hearers = new Set<() => void>();

function hold(code: string, own: Own): void {
  held.set(code, own);
  for (const hear of hearers) hear();
}

/** Answers given before on this device, where the server has none. */
const withLocal = (code: string, own: Own): Own => ({
  ...own,
  remembered: own.remembered ?? answersTo(code),
});

const NOTHING: Own = { remembered: null, consent: NO_CONSENT };

/** @param me null for a screen that is nobody's own: nothing is kept for it */
export function useOwn(right: Right, me: Seat | null): KeptOwn {
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
    async keep(wish) {
      if (wish.remembered === null) forgetAnswers(code);
      else if (wish.remembered !== undefined) keepAnswers(code, wish.remembered);
      const kept = await putOwn(right, wish);
      hold(code, kept ?? { ...own, remembered: wish.remembered ?? own.remembered });
      return kept !== null;
    },
  };
}
