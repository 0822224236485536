/** What two worlds are compared by. */
export const FIGURES = [
  'capacity',
  'stock',
  'stock-later',
  'baskets',
  'baskets-own',
  'gini',
  'vitality',
  'rivers',
  'lost-limits',
  'leeway',
] as const;
export type Figure = (typeof FIGURES)[number];
/** A number for each figure. */
export type Figures = Readonly<Record<Figure, number>>;
