import { at } from '../../../shared/model/at.ts';
import { craftsOf, tiesOf } from '../../../shared/model/givens/craftsAndRivers.ts';
import { Crafts, Layout } from '../../../shared/model/scenario.ts';
import { MOST_SEATS } from '../../../shared/model/vocabulary.ts';
import type { CasesField, Field, NamedField } from './formFields.ts';
import { type Path, valueAt } from './paths.ts';

/** What a field holds when it is new: the least that it may, except where 1 is the natural begin. */
export function beginning(field: Field): unknown {
  switch (field.kind) {
    case 'number':
      return Math.min(field.most, Math.max(field.least, 1));
    case 'text':
      return '';
    case 'choice':
      return field.options[0];
    case 'fixed':
      return field.value;
    case 'group':
      return Object.fromEntries(
        field.fields
          .filter(({ optional }) => !optional)
          .map((named) => [named.name, beginning(named.field)]),
      );
    case 'set':
      return [];
    case 'list':
      return Array.from({ length: field.least }, () => beginning(field.of));
    case 'pair':
      return field.of.map(beginning);
    case 'cases':
      return beginningCase(field, at(field.cases, 0).name);
    case 'record':
      return {};
  }
}

/** Where a draft says for all what a homestead, or a river, may have for itself. */
const OF_ALL: Readonly<Record<string, Path>> = {
  'givens.yield': ['homestead', 'yield'],
  'givens.leastYield': ['homestead', 'leastYield'],
  'givens.hands': ['homestead', 'hands'],
  'givens.goods': ['homestead', 'goods'],
  'givens.vitality': ['vitality', 'start'],
  'givens.afterWithering': ['vitality', 'afterWithering'],
  'givens.keeps': ['storage', 'land'],
  'givens.irrigation': ['storage', 'irrigation'],
  'givens.fences': ['fence', 'most'],
  'rivers.width': ['ties', 'width'],
  'rivers.limit': ['ties', 'limit'],
};

/** What a field begins with that was left out: what all have, where it says that for some. */
export function added({ path, field }: NamedField, draft: unknown): unknown {
  const ofAll = OF_ALL[path];
  const all = ofAll === undefined ? undefined : valueAt(draft, ofAll);
  return all ?? beginning(field);
}

const beginningCase = (field: CasesField, name: string): Record<string, unknown> => ({
  [field.by]: name,
  ...Object.fromEntries(
    (field.cases.find((one) => one.name === name)?.fields ?? []).map((named) => [
      named.name,
      beginning(named.field),
    ]),
  ),
});

/** Crafts for every table: those that are seen, and further ones for homesteads beyond the picture. */
function craftsFor(crafts: Crafts, seats: number): readonly string[] {
  const beyond = craftsOf(crafts, MOST_SEATS).crafts.slice(seats);
  return [...craftsOf(crafts, seats).crafts, ...beyond];
}

/**
 * What stands at `path` when a person chooses another shape there. A list of rivers or crafts
 * begins with what the picture shows, so that one changes what one sees.
 * @param seats homesteads in the picture
 */
export function chosenCase(
  field: CasesField,
  name: string,
  path: string,
  draft: unknown,
  seats: number,
): Record<string, unknown> {
  const fresh = beginningCase(field, name);
  if (name !== 'list') return fresh;
  const layout = Layout.safeParse(valueAt(draft, ['layout']));
  if (path === 'layout' && layout.success) return { ...fresh, ties: tiesOf(layout.data, seats) };
  const crafts = Crafts.safeParse(valueAt(draft, ['crafts']));
  if (path === 'crafts' && crafts.success)
    return { ...fresh, crafts: craftsFor(crafts.data, seats) };
  return fresh;
}
