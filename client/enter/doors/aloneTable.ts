import type { Character } from '../../../shared/model/command.ts';
import type { CreateTable } from '../../../shared/model/wire/wire.ts';
import { mixedCompany, seated } from './companyKinds.ts';

/**
 * A table for one person, who has no nickname and no clock, beside the usual company.
 *
 * @param scenario one that ships, by its name, or a whole one
 * @param seats homesteads in all, the person's own among them
 * @param companions who sits on the others, if not the usual company
 */
export function aloneTable(
  scenario: CreateTable['scenario'],
  seats: number,
  companions: readonly Character[] = seated(mixedCompany(seats - 1)),
): CreateTable {
  return {
    scenario,
    seats,
    rounds: null,
    nickname: '',
    alone: true,
    companions: [...companions],
    clock: false,
  };
}
