import { sum } from '../../shared/model/arithmetic.ts';

/** The share of all tables that one address may keep awake: the rest stays free for others. */
const SHARE = 0.6;

/** Which tables each address keeps awake by its screens. */
export class HeldTables {
  readonly #most: number;
  /** By address, how many screens it has at each unit, and how many tables the unit keeps awake. */
  readonly #held = new Map<string, Map<string, { screens: number; readonly tables: number }>>();

  /** @param mostTables tables that may be awake at once */
  constructor(mostTables: number) {
    this.#most = Math.max(1, Math.floor(mostTables * SHARE));
  }

  /**
   * May one more screen of an address come to a table or a session?
   * @param tables how many tables it keeps awake there
   */
  hasRoom(who: string, unit: string, tables: number): boolean {
    const units = this.#held.get(who);
    if (units === undefined || units.has(unit)) return true;
    const held = sum([...units.values()].map((one) => one.tables));
    return held + tables <= this.#most;
  }

  /** A screen has come. */
  came(who: string, unit: string, tables: number): void {
    const units = this.#held.get(who) ?? new Map();
    this.#held.set(who, units);
    const known = units.get(unit) ?? { screens: 0, tables };
    known.screens += 1;
    units.set(unit, known);
  }

  /** It has left. */
  left(who: string, unit: string): void {
    const units = this.#held.get(who);
    const known = units?.get(unit);
    if (!units || !known) return;
    known.screens -= 1;
    if (known.screens === 0) units.delete(unit);
    if (units.size === 0) this.#held.delete(who);
  }
}
