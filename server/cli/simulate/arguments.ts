import { readFileSync } from 'node:fs';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { at } from '../../../shared/model/at.ts';
import { CHARACTERS, type Character } from '../../../shared/model/command.ts';
import { readScenario, type Scenario } from '../../../shared/model/scenario.ts';
import { SCENARIOS, scenarioOf } from '../../../shared/scenarios/index.ts';
import { Misunderstood } from '../typedCommand.ts';

/** How what is typed after a command of the game is read. Each throws Misunderstood with a sentence. */

const sentence = (message: string): string => at(message.split('. '), 0);

/** The options that stand in some arguments. @throws Misunderstood where one is unknown, or lacks what it needs */
export function optionsIn<T extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: T,
) {
  try {
    return parseArgs({ args: [...args], options, strict: true }).values;
  } catch (error) {
    throw new Misunderstood(error instanceof Error ? sentence(error.message) : String(error));
  }
}

/** A whole number between two bounds, inclusive. @throws Misunderstood where the text is none */
export function whole(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= least && value <= most) return value;
  throw new Misunderstood(
    `--${name} must be a whole number from ${least} to ${most}, not “${text}”`,
  );
}

/** One of a list of names. @throws Misunderstood where the text is none of them */
export function oneOf<T extends string>(name: string, text: string, list: readonly T[]): T {
  const found = list.find((one) => one === text);
  if (found !== undefined) return found;
  throw new Misunderstood(`--${name}: there is no “${text}”; there is ${list.join(', ')}`);
}

function fileOf(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Misunderstood(`--scenario: ${path} can't be read as a scenario (${why})`);
  }
}

/**
 * A shipped scenario by its id, or one that a .json file holds.
 * @throws Misunderstood where there is none of that name, or the file holds none; it says every problem
 */
export function scenario(name: string): Scenario {
  const shipped = scenarioOf(name);
  if (shipped !== null) return shipped;
  if (!name.endsWith('.json'))
    throw new Misunderstood(
      `--scenario: there is no “${name}”; there is ${SCENARIOS.map(({ id }) => id).join(', ')}, or the path of a .json file`,
    );
  const { scenario: found, problems } = readScenario(fileOf(name));
  if (found !== null) return found;
  const said = problems.map(({ field, message }) => `${field}: ${message}`);
  throw new Misunderstood(`--scenario: ${name} is not a scenario:\n  ${said.join('\n  ')}`);
}

/** Lists with commas, given once or more often, as one list. */
export const split = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => text.split(',').map((part) => part.trim())).filter((part) => part !== '');

/**
 * `taker:4,sharer:4` as eight characters; one without a number fills the table.
 * @throws Misunderstood where a character or a number is none, or they are not as many as the seats
 */
export function characters(text: string, seats: number): Character[] {
  const list = split([text]).flatMap((part) => {
    const [name = '', number = ''] = part.split(':');
    const character = oneOf('bots', name, CHARACTERS);
    const many = number === '' && !part.includes(':') ? seats : whole('bots', number, 1, 16);
    return Array.from({ length: many }, () => character);
  });
  if (list.length === seats) return list;
  throw new Misunderstood(`--bots names ${list.length} bots for ${seats} seats`);
}
