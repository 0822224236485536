import { GOODS, type Good, type Goods, total } from '../../../../shared/model/goods/amounts.ts';

/** As much of `wanted` as a store holds and a river carries; what is short stays owed. */
export function payable(store: Goods, wanted: Goods, carries: number): Goods {
  const paid = { water: 0, grain: 0, timber: 0 };
  for (const good of GOODS) paid[good] = Math.min(wanted[good], store[good], carries - total(paid));
  return paid;
}

/** Picks `amount` units from a store, always of what is then most there; fewer where it holds fewer. */
export function spare(store: Goods, amount: number, from: readonly Good[]): Goods {
  const picked = { water: 0, grain: 0, timber: 0 };
  for (let i = 0; i < amount; i++) {
    const left = (good: Good) => store[good] - picked[good];
    const most = from.reduce((best, good) => (left(good) > left(best) ? good : best));
    if (left(most) > 0) picked[most]++;
  }
  return picked;
}
