import { z } from 'zod';
import type { Scenario } from '../../../shared/model/scenario.ts';
import { textName, titleName, wordName, worldName } from '../names/shippedNames.ts';

/** A list's entries by their place: those that are missing are told in English. */
const Entries = z.record(z.string().regex(/^\d+$/), z.string().min(1));

/** What a scenario says, and what its world calls things, in another language (`valleys/CODE.json`). */
const ToldScenario = z.strictObject({
  title: z.string().min(1).max(60).optional(),
  purpose: z.string().min(1).max(400).optional(),
  watchFor: Entries.optional(),
  questions: Entries.optional(),
  places: Entries.optional(),
  /** By the language's own word: what stands in its place. */
  words: z.record(z.string(), z.string().min(1).max(40)).optional(),
});

/** A language's words for all that ships, by scenario, and the hashes of the English that they were made from. */
const ToldScenarios = z.looseObject({ sources: z.record(z.string(), z.string()) });

interface ShippedWords {
  readonly shipped: Readonly<Record<string, string>>;
  readonly worlds: Readonly<Record<string, string>>;
}

/**
 * A language's file of scenarios as its pages look texts up, by the English ones.
 * @throws where it tells of a scenario or a text that there isn't
 */
export function shippedWords(file: unknown, scenarios: readonly Scenario[]): ShippedWords {
  const { sources: _, ...told } = ToldScenarios.parse(file);
  const shipped: Record<string, string> = {};
  const worlds: Record<string, string> = {};
  for (const [id, one] of Object.entries(told)) {
    const scenario = scenarios.find((shippedOne) => shippedOne.id === id);
    if (scenario === undefined) throw new Error(`no such scenario: ${id}`);
    const { title, purpose, words, ...lists } = ToldScenario.parse(one);
    if (title !== undefined) shipped[titleName(scenario.title)] = title;
    if (purpose !== undefined) shipped[textName(scenario.purpose)] = purpose;
    const english = { ...scenario, places: scenario.world?.places ?? [] };
    for (const list of ['watchFor', 'questions', 'places'] as const)
      for (const [at, text] of Object.entries(lists[list] ?? {})) {
        const source = english[list][Number(at)];
        if (source === undefined) throw new Error(`${id} has no ${list}.${at}`);
        shipped[textName(source)] = text;
      }
    const world = scenario.world === undefined ? '' : worldName(scenario.world);
    for (const [form, word] of Object.entries(words ?? {})) worlds[wordName(world, form)] = word;
  }
  return { shipped, worlds };
}
