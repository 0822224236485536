import { at } from '../../../shared/model/at.ts';
import type { Seat } from '../../../shared/model/ids.ts';
import { percent } from '../percent.ts';
import { type Check, told } from './check.ts';
import { cuts } from './cutting.ts';
import { type Deals, NETWORKS, POOL, playNetwork } from './networks.ts';
import { contributions } from './public-good.ts';

/** The four checks of simulated players: ordering and direction are claimed, no exact split. */

/** How much is played for each: the short form is for the tests. */
interface Effort {
  readonly runs: number;
  readonly tables: number;
  readonly games: number;
}
/** What `npm run evidence` plays. */
export const FULL: Effort = { runs: 60, tables: 1000, games: 400 };
/** What the tests play. */
export const SHORT: Effort = { runs: 8, tables: 120, games: 80 };

const part = (deals: Deals, seat: Seat): number => deals.part[seat] ?? Number.NaN;
const points = (deals: Deals, seat: Seat): number => deals.points[seat] ?? Number.NaN;

const NO_TUNING =
  'The bots play every network with the same numbers; none is set for one of them. They ask less of a gain when left out and more when dealt with: that exclusion makes the price is theirs by design, where it leads on each network is not.';

/** Far ahead: at least two thirds of the pool. */
const FAR_AHEAD = (POOL * 2) / 3;
/** Within this many points of half, an edge is gone. */
const ALIKE = 1;

function exclusion({ runs }: Effort): Check {
  const scarce = [playNetwork(NETWORKS.line3, runs), playNetwork(NETWORKS.star, runs)] as const;
  const plenty = [
    playNetwork(NETWORKS.line3Plenty, runs),
    playNetwork(NETWORKS.starPlenty, runs),
  ] as const;
  const centres = [part(scarce[0], 1), part(scarce[1], 0)];
  const fed = [part(plenty[0], 1), part(plenty[1], 0)];
  return {
    title: 'A centre that cannot serve all its neighbours',
    source: 'Cook & Emerson 1978; Cook et al. 1983; Skvoretz & Willer 1993',
    there:
      'One exchange each: the centre ends with about 20 of 24. Where nobody has to go without, its edge is gone.',
    here: `Of each pool the centre gets ${told(at(centres, 0))} in a line of three and ${told(at(centres, 1))} in a star of four leaves; with enough for all, ${told(at(fed, 0))} and ${told(at(fed, 1))}.`,
    holds:
      centres.every((got) => got >= FAR_AHEAD) &&
      fed.every((got) => Math.abs(got - POOL / 2) <= ALIKE),
    kind: 'reproduces',
    caution: NO_TUNING,
  };
}

function besideTheEnds({ runs }: Effort): Check {
  const five = playNetwork(NETWORKS.line5, runs);
  const [four, stem] = [playNetwork(NETWORKS.line4, runs), playNetwork(NETWORKS.stem, runs)];
  const list = (deals: Deals): string => deals.points.map((value) => told(value)).join(', ');
  return {
    title: 'In a line of five the seats beside the ends lead, not the centre',
    source: 'Cook et al. 1983; Skvoretz & Willer 1993',
    there: 'The seats beside the ends end up ahead of the centre, though it is the most central.',
    here: `Points a round from end to end: ${list(five)}. (Line of four: ${list(four)}; stem, A B C D: ${list(stem)}.)`,
    holds:
      Math.min(points(five, 1), points(five, 3)) > 1.3 * points(five, 2) &&
      Math.min(part(five, 1), part(five, 3)) > part(five, 2),
    kind: 'reproduces',
    caution: NO_TUNING,
  };
}

function decline({ tables }: Effort): Check {
  const shares = contributions(tables);
  const [first, last] = [at(shares, 0), at(shares, shares.length - 1)];
  return {
    title: 'Giving to a common good declines among conditional givers and free-riders',
    source: 'Fischbacher, Gächter & Fehr 2001; Fischbacher & Gächter 2010',
    there:
      'Groups begin moderately and decline over ten rounds: from about 39 % of what each had to 11 %.',
    here: `From ${percent(first, 1)} of all hands in the first round to ${percent(last, 1)} in the tenth.`,
    holds:
      first > 0.1 &&
      last < first / 2 &&
      shares.every((share, i) => i === 0 || share <= at(shares, i - 1) + 0.01),
    kind: 'reproduces',
    caution:
      'The direction, and about the size of the fall; not the level. Three in eight here give nothing from the first round on, the others begin with half their hands and then do as the mean of all did: nothing was fitted to the figures of the laboratory.',
  };
}

function cutting({ games }: Effort): Check {
  const { toTakers, toGivers } = cuts(games);
  return {
    title: 'Where rivers can be cut, those to takers are',
    source: 'Rand, Arbesman & Christakis 2011',
    there: 'People cut ties to those who take many times more often than ties to those who give.',
    here: `Of rivers to takers ${percent(toTakers, 1)} are cut in ten rounds, of those to givers ${percent(toGivers, 1)}.`,
    holds: toTakers > 0 && toTakers > 5 * toGivers,
    kind: 'reproduces',
    caution:
      'The bots know nobody’s character. They cut where they were pressed or a promise was broken to them, if another neighbour makes the same.',
  };
}

/** Plays every check of what simulated players should reproduce. */
export const simulatedChecks = (effort: Effort): Check[] => [
  exclusion(effort),
  besideTheEnds(effort),
  decline(effort),
  cutting(effort),
];
