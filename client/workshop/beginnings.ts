import { craftsOf, tiesOf } from '../../shared/engine/index.ts';
import { Crafts, Layout } from '../../shared/model/scenario.ts';
import type { CasesField, Field } from './fields.ts';
import { valueAt } from './paths.ts';

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
      return Object.fromEntries(field.fields.map((named) => [named.name, beginning(named.field)]));
    case 'set':
      return [];
    case 'list':
      return Array.from({ length: field.least }, () => beginning(field.of));
    case 'pair':
      return field.of.map(beginning);
    case 'cases':
      return beginningCase(field, field.cases[0].name);
    case 'record':
      return {};
  }
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

const seatsOf = (draft: unknown, which: 'least' | 'most'): number => {
  const seats = Number(valueAt(draft, ['seats', which]));
  return seats >= 3 && seats <= 16 ? Math.floor(seats) : 3;
};

/**
 * What stands at `path` when a person chooses another shape there. A list of rivers or crafts
 * begins with those that the shape before it gave, so that one changes what one sees.
 */
export function chosenCase(
  field: CasesField,
  name: string,
  path: string,
  draft: unknown,
): Record<string, unknown> {
  const fresh = beginningCase(field, name);
  if (name !== 'list') return fresh;
  const layout = Layout.safeParse(valueAt(draft, ['layout']));
  if (path === 'layout' && layout.success)
    return { ...fresh, ties: tiesOf(layout.data, seatsOf(draft, 'least')) };
  const crafts = Crafts.safeParse(valueAt(draft, ['crafts']));
  if (path === 'crafts' && crafts.success)
    return { ...fresh, crafts: craftsOf(crafts.data, seatsOf(draft, 'most')).crafts };
  return fresh;
}
