import type { LandGood } from '../../shared/model/goods/goods.ts';
import type { FieldValley } from './drawing/picture.ts';

/** A young valley with a ring of rivers, for the first page. */
export function sampleValley(seats = 8): FieldValley {
  const crafts: LandGood[] = Array.from({ length: seats }, (_, i) =>
    Math.floor((i * 4) / seats) % 2 === 0 ? 'grain' : 'timber',
  );
  const capacity = seats * 12;
  return {
    seats,
    phase: 'day',
    homesteads: crafts.map((craft, seat) => ({
      seat,
      place: seat,
      craft,
      vitality: 8 + (seat % 3),
      witherings: 0,
      fences: 0,
      terraces: 0,
      keeper: 'person',
      here: true,
    })),
    ties: crafts.map((_, a) => ({
      id: a,
      a,
      b: (a + 1) % seats,
      width: 2 + (a % 2),
      limit: 3,
      firstLimit: 3,
      closed: false,
      carriedAB: 0,
      carriedBA: 0,
      giftedAB: 0,
      giftedBA: 0,
    })),
    spring: {
      stock: Math.round(capacity * 0.86),
      capacity,
      firstCapacity: capacity,
      redLine: capacity / 4,
    },
    works: [{ id: 0, kind: 'terraces', pledged: [], need: 6, completed: 1 }],
    marks: [],
  };
}
