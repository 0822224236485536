import {
  balancedPower,
  joiners,
  LABORATORY,
  nashTokens,
  rentShare,
} from '../../../shared/metrics/index.ts';
import { at } from '../../../shared/model/at.ts';
import { percent } from '../percent.ts';
import { type Check, told } from './check.ts';
import { NETWORKS, type Network, POOL } from './networks.ts';

/** The three checks that theory fixes: a computed value is right or it is wrong. */

const power = ({ ties, lacks }: Network): number[] =>
  balancedPower(
    lacks.length,
    ties.map(([a, b]) => ({ a, b, value: POOL })),
  );

const near = (value: number | undefined, wanted: number): boolean =>
  Math.abs((value ?? Number.NaN) - wanted) < 1e-6;

function bargaining(): Check {
  const [line3, line4, line5, stem] = [
    NETWORKS.line3,
    NETWORKS.line4,
    NETWORKS.line5,
    NETWORKS.stem,
  ].map(power) as [number[], number[], number[], number[]];
  return {
    title: 'Bargaining power on small networks',
    source:
      'Kleinberg & Tardos 2008 (balanced outcomes); Kanoria et al. 2011 (how to compute them); networks of Cook et al. 1983 and Skvoretz & Willer 1993',
    there:
      'Of each pool of 24: the middle of a line of three gets 24; B in a line of four 16; B and D in a line of five 24 and its centre 0; B in the stem 18 of what it shares with A.',
    here: `Line of three: ${told(at(line3, 1))}. Line of four: ${told(at(line4, 1))}. Line of five: ${told(at(line5, 1))}, centre ${told(at(line5, 2))}. Stem: ${told(at(stem, 1))}.`,
    holds:
      near(line3[1], 24) &&
      near(line4[1], 16) &&
      near(line5[1], 24) &&
      near(line5[2], 0) &&
      near(stem[1], 18),
    kind: 'exact',
  };
}

function commonsRent(): Check {
  const nash = rentShare(LABORATORY, nashTokens(LABORATORY));
  return {
    title: 'What a commons yields to eight appropriators',
    source: 'Ostrom, Walker & Gardner 1992',
    there:
      'With a return of 23X − 0.25X² and 5 a token elsewhere: best answers to each other yield 39.5 % of the rent, X = 36 all of it, X = 72 none.',
    here: `Best answers ${percent(nash, 1)}; X = 36 ${percent(rentShare(LABORATORY, 36), 1)}; X = 72 ${percent(rentShare(LABORATORY, 72), 1)}.`,
    holds:
      near(nash, 128 / 324) &&
      near(rentShare(LABORATORY, 36), 1) &&
      near(rentShare(LABORATORY, 72), 0),
    kind: 'exact',
  };
}

function joining(): Check {
  const crowd = Array.from({ length: 100 }, (_, i) => i);
  const all = joiners(crowd);
  const one = joiners(crowd.map((threshold) => (threshold === 1 ? 2 : threshold)));
  return {
    title: 'Joining by thresholds',
    source: 'Granovetter 1978',
    there: 'Thresholds 0 to 99: all 100 join. The same with a 2 in place of the 1: one joins.',
    here: `${all} join; ${one} joins.`,
    holds: all === 100 && one === 1,
    kind: 'exact',
  };
}

/** Plays every check whose answer theory fixes. */
export const exactChecks = (): Check[] => [bargaining(), commonsRent(), joining()];
