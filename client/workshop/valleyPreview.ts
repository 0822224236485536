import { start, visibleState } from '../../shared/engine/index.ts';
import { readScenario, Scenario } from '../../shared/model/scenario.ts';
import { openingOf } from '../../shared/replay/index.ts';
import type { FieldValley } from '../field/svg.ts';
import { isRecord } from '../kit/isRecord.ts';

/** Seats that a table of this scenario may have, the nearest to what is wished. */
export const seatsWithin = ({ seats }: Scenario, wished: number): number =>
  Math.max(seats.least, Math.min(seats.most, wished));

/**
 * The draft as far as it holds, over a scenario that holds: each part that is in order by itself is
 * taken, unless the whole then contradicts itself. So the picture follows the layout while
 * something elsewhere is still being typed.
 */
export function soundPart(draft: unknown, sound: Scenario): Scenario {
  const whole = readScenario(draft).scenario;
  if (whole !== null || !isRecord(draft)) return whole ?? sound;
  const shape: Readonly<Record<string, { safeParse(value: unknown): { success: boolean } }>> =
    Scenario.shape;
  let mended: Scenario = sound;
  for (const [name, part] of Object.entries(shape)) {
    if (!part.safeParse(draft[name]).success) continue;
    mended = readScenario({ ...mended, [name]: draft[name] }).scenario ?? mended;
  }
  return mended;
}

/** The valley on its first morning, as everyone may see it. */
export function valleyOf(scenario: Scenario, seats: number): FieldValley {
  const characters = Array.from({ length: seats }, () => 'steward' as const);
  const { valley } = visibleState(start(openingOf(scenario, characters, 1)), 'public');
  const homesteads = valley.homesteads.map((home) => ({ ...home, keeper: 'person' as const }));
  return { ...valley, homesteads, phase: 'day' };
}
