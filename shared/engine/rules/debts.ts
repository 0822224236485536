import type { EventBody } from '../../model/event.ts';
import type { EventNumber, Seat } from '../../model/ids.ts';
import type { Debt, State } from '../../model/state.ts';
import { debtsBetween } from '../query.ts';

/** How what is owed ends unpaid. */

/** A promise breaks, for all to see. */
export const broken = (
  { id, debtor, creditor, left, made }: Debt,
  because: EventNumber[] = [],
): EventBody => ({
  type: 'promise-broke',
  promise: id,
  debtor,
  creditor,
  unpaid: left,
  because: [made, ...because],
  permanent: true,
});

/**
 * What becomes of the promises across a tie that is no more: broken where the debtor cut it, else void.
 * @param cut number of the event that ended the tie
 */
export const endDebts = (
  state: State,
  a: Seat,
  b: Seat,
  cutBy: Seat | null,
  cut: EventNumber,
): EventBody[] =>
  debtsBetween(state, a, b).map((debt) =>
    debt.debtor === cutBy
      ? broken(debt, [cut])
      : {
          type: 'promise-void',
          promise: debt.id,
          debtor: debt.debtor,
          creditor: debt.creditor,
          because: [debt.made, cut],
        },
  );
