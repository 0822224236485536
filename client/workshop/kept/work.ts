import { at } from '../../../shared/model/at.ts';
import { readScenario } from '../../../shared/model/scenario.ts';
import { SCENARIOS, scenarioOf } from '../../../shared/scenarios/index.ts';
import type { KeptWork } from '../../app/shelf/valleyShelf.ts';
import { isRecord } from '../../kit/isRecord.ts';
import { isSame, type Path, valueAt, withValue } from '../form/paths.ts';
import { differences } from '../levers/differences.ts';
import { LEVERS, type LeverName, type Positions, pulled } from '../levers/levers.ts';
import { workedMinutes } from '../remarks/minutes.ts';
import { tidy } from '../scenarioFile.ts';
import { followed, isText } from '../texts/heldTexts.ts';

/** A valley that is being written. Nothing here changes it in place. */
export interface Work extends KeptWork {
  readonly levers: Positions;
}

/** What one begins from who has never been here: all of the game. */
export const USUAL = (scenarioOf('the-valley') ?? at(SCENARIOS, 0)).id;

/** What minutes are worked out from. */
const MOVES_MINUTES: ReadonlySet<unknown> = new Set(['rounds', 'clock', 'opens']);

/** A valley as one begins with it. */
export const fresh = (draft: unknown, base: string): Work => ({
  draft,
  base,
  origin: draft,
  levers: {},
  aside: null,
});

/** A valley as it was kept; what an older page kept has no origin and no levers. */
export function workOf({ draft: kept, base, origin, levers, aside }: KeptWork): Work {
  const draft = tidy(kept);
  const stood = isRecord(levers) ? levers : {};
  const positions = Object.fromEntries(
    LEVERS.flatMap((name) => (typeof stood[name] === 'number' ? [[name, stood[name]]] : [])),
  );
  return {
    draft,
    base,
    origin: isRecord(origin) ? tidy(origin) : (scenarioOf(base) ?? draft),
    levers: positions,
    aside: isRecord(aside) ? tidy(aside) : null,
  };
}

/** What a valley is called; empty where it has no name. */
export function nameOf({ draft }: Pick<KeptWork, 'draft'>): string {
  const title = valueAt(draft, ['title']);
  return typeof title === 'string' ? title.trim() : '';
}

/** Minutes follow rounds and clock as long as nobody has set them by hand. */
function withMinutes(old: Work, draft: unknown): unknown {
  const [origin, was, now] = [old.origin, old.draft, draft].map(
    (one) => readScenario(one).scenario,
  );
  if (!origin || !was || !now || was.minutes !== workedMinutes(origin, was)) return draft;
  return withValue(draft, ['minutes'], workedMinutes(origin, now));
}

/** The same in the language in which somebody writes it, unless a language is said already. */
const inLanguage = (draft: unknown, language: string | undefined): unknown =>
  language === undefined || valueAt(draft, ['language']) !== undefined
    ? draft
    : withValue(draft, ['language'], language);

/**
 * Writes a value; a draft that is again what one began with has no lever moved.
 * @param language in which texts are written here
 */
export function withChange(old: Work, path: Path, value: unknown, language?: string): Work {
  const changed = followed(old.draft, withValue(old.draft, path, value), path);
  const written = isText(path) ? inLanguage(changed, language) : changed;
  const draft = MOVES_MINUTES.has(path[0]) ? withMinutes(old, written) : written;
  return { ...old, draft, levers: isSame(draft, old.origin) ? {} : old.levers };
}

/** Lists to which a lever adds, and a person too. */
const ADDED: readonly string[] = ['givens', 'rivers'];

/** What a lever writes; what a person added to the same list stays behind it. */
function withOwnItems(path: Path, was: unknown, now: unknown, draft: unknown): unknown {
  const here = valueAt(draft, path);
  if (path.length !== 1 || !ADDED.includes(String(path[0])) || !Array.isArray(here)) return now;
  const before: readonly unknown[] = Array.isArray(was) ? was : [];
  const own = here.filter((item) => !before.some((one) => isSame(one, item)));
  const list = [...(Array.isArray(now) ? now : []), ...own];
  return list.length === 0 ? undefined : list;
}

/** Moves a lever: what it moves is set, and whatever else was written stays. */
export function withLever(old: Work, name: LeverName, position: number): Work {
  const { scenario } = readScenario(old.origin);
  if (scenario === null) return old;
  const levers = { ...old.levers, [name]: position };
  const draft = differences(pulled(scenario, old.levers), pulled(scenario, levers)).reduce(
    (one, { path, was, now }) => withValue(one, path, withOwnItems(path, was, now, old.draft)),
    old.draft,
  );
  return { ...old, draft, levers };
}

const LONGEST_ID = 40;

/** A short name made of a title, as far as its letters allow. */
function idFrom(title: string): string {
  const plain = title.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const id = plain.replaceAll(/[^a-z0-9]+/g, '-').slice(0, LONGEST_ID);
  return id.replaceAll(/^-+|-+$/g, '') || 'own-valley';
}

/** Gives a name; the short one follows, unless somebody has chosen another. */
export function renamed(old: Work, title: string, language?: string): Work {
  const was = valueAt(old.draft, ['id']);
  const follows = was === old.base || was === idFrom(nameOf(old)) || was === undefined;
  const draft = inLanguage(withValue(old.draft, ['title'], title), language);
  return { ...old, draft: follows ? withValue(draft, ['id'], idFrom(title)) : draft };
}
