import type { SeatCommand, Terms } from '../model/command.ts';
import type { PactView } from '../model/view.ts';
import { isOpenNow, type Look } from './look.ts';
import { sawPressing } from './memory.ts';

/** How a character stands to pacts. */
export type PactManner =
  /** Proposes what it would do anyway, and signs what others propose. */
  | 'proposes'
  /** Signs what asks no more than it would do anyway. */
  | 'signs'
  /** Signs once half of the valley has. */
  | 'follows'
  | 'never';

const isMember = (pact: PactView, seat: number): boolean =>
  pact.members.some((member) => member.seat === seat && member.until === 0);

const signers = (pact: PactView): number =>
  pact.members.filter((member) => member.until === 0).length;

const standing = (look: Look, kind: Terms['kind']): PactView | undefined =>
  look.valley.pacts.find((pact) => pact.terms.kind === kind && signers(pact) > 0);

/** Would the terms ask nothing that this homestead does not do of itself? */
function suits(look: Look, terms: Terms): boolean {
  switch (terms.kind) {
    case 'quota':
      return terms.most >= look.scenario.homestead.hands / 2;
    case 'together':
      return true;
    case 'floor':
      return terms.give === look.home.craft && terms.least <= 1;
  }
}

function sign(look: Look, manner: PactManner): SeatCommand | null {
  for (const pact of look.valley.pacts) {
    if (isMember(pact, look.me) || signers(pact) === 0 || !suits(look, pact.terms)) continue;
    if (pact.members.some((member) => member.seat === look.me)) continue; // once left, left
    if (manner === 'follows' && signers(pact) * 2 < look.valley.seats) continue;
    return { type: 'sign', pact: pact.id };
  }
  return null;
}

/** Signs a pact that suits, or proposes one: a quota, and standing together once someone was pressed. */
export function covenant(look: Look, manner: PactManner): SeatCommand | null {
  if (manner === 'never') return null;
  const signed = look.valley.pacts.length > 0 ? sign(look, manner) : null;
  if (signed !== null || manner !== 'proposes') return signed;
  if (isOpenNow(look, 'quota') && !standing(look, 'quota'))
    return {
      type: 'propose',
      terms: { kind: 'quota', most: Math.ceil((look.scenario.homestead.hands * 3) / 4) },
    };
  if (isOpenNow(look, 'together') && !standing(look, 'together') && sawPressing(look))
    return { type: 'propose', terms: { kind: 'together' } };
  return null;
}
