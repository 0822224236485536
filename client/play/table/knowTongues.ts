import type { Seat } from '../../../shared/model/ids.ts';
import type { NameTongue } from '../../../shared/model/wire/wire.ts';
import { properName } from '../../words/names/properNames.ts';

/** Remembers in which languages people of a table typed their names. */
export function knowTongues(
  people: readonly { readonly seat: Seat; readonly nickname: string }[],
  tongues: readonly NameTongue[],
): void {
  for (const { seat, nickname } of people)
    properName(nickname, tongues.find((one) => one.seat === seat)?.language);
}
