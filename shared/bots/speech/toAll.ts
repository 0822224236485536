import { at } from '../../model/at.ts';
import type { SeatCommand, WorkKind } from '../../model/command.ts';
import type { LineTopic } from '../../model/companions/spokenLine.ts';
import { type Goods, unitsOf } from '../../model/goods/amounts.ts';
import type { Valley, WorkView } from '../../model/view.ts';
import { missing } from '../skills/workSense.ts';
import { breachesOf, linesHeard, lineTo, type Say, type Speaker, seatOf } from './speaker.ts';

/** What a companion says to everyone: at most one line a round, and only of what all can see. */

/** How often it greets, and speaks up about works and about the spring. */
const GREETS = 0.5;
const URGES = 0.6;
const WARNS = 0.4;
/** How often one who has signed too speaks of a breach, and how many do on one day. */
const BLAMES = 0.5;
const VOICES_OF_BLAME = 1;
/** The spring's level, as a share of the first capacity, from which its fall is worth a word. */
const NOTICED = 0.85;

/** Companions who speak to everyone of the spring on one day: more would be a choir. */
const VOICES_OF_WARNING = 2;

/** How many have said the same to everyone in this round. */
const timesSaid = (speaker: Speaker, topic: LineTopic): number =>
  linesHeard(speaker).filter(
    ({ to, round, line }) =>
      to === null && round === speaker.view.valley.round && line?.topic === topic,
  ).length;

/** Did the spring fall by each of the last two dusks, and does it stand lower than at first? */
function isFalling({ springDusks, spring }: Valley): boolean {
  const [before, last] = springDusks.slice(-2);
  if (before === undefined || last === undefined) return false;
  return last.stock < before.stock && spring.stock < NOTICED * spring.firstCapacity;
}

/** Land goods that one homestead puts into a work of a kind, where all put in the same. */
const shareOf = ({ scenario }: Valley, kind: WorkKind): number =>
  kind === 'terraces' ? scenario.works.terraces.each : scenario.works[kind].perSeat;

/** A work that one share would finish. */
const workShort = (valley: Valley): WorkView | undefined =>
  valley.works.find((work) => work.completed === 0 && missing(work) <= shareOf(valley, work.kind));

/** Did somebody break, at the last dusk, a pact that it keeps to itself, and has nobody said so yet? */
function sawBreach(speaker: Speaker): boolean {
  const { valley } = speaker.view;
  const me = seatOf(speaker);
  if (timesSaid(speaker, 'pact-broken') >= VOICES_OF_BLAME) return false;
  const late = breachesOf(speaker).filter(({ round }) => round === valley.round - 1);
  return late.some(({ seat }) => seat !== me) && late.every(({ seat }) => seat !== me);
}

/** What a companion has to say to everyone today; null for most of them on most days. */
export function remark(speaker: Speaker): Say | null {
  const { view, random } = speaker;
  const { valley } = view;
  const me = seatOf(speaker);
  if (valley.round === 1)
    return random('greets', me) < GREETS ? lineTo(speaker, null, 'greets') : null;
  const work = valley.round < valley.lastRound ? workShort(valley) : undefined;
  if (work && timesSaid(speaker, 'work-short') === 0 && random('urges', me) < URGES)
    return lineTo(speaker, null, 'work-short', { work: work.kind });
  if (sawBreach(speaker) && random('blames', me) < BLAMES) {
    const line = lineTo(speaker, null, 'pact-broken');
    if (line !== null) return line;
  }
  const warns = isFalling(valley) && timesSaid(speaker, 'spring-falls') < VOICES_OF_WARNING;
  return warns && random('warns', me) < WARNS ? lineTo(speaker, null, 'spring-falls') : null;
}

/** An even share, of what it makes: all can see what that is, and none need see what it holds. */
function ownPart(speaker: Speaker, kind: WorkKind): Goods {
  const { valley } = speaker.view;
  const { craft } = at(valley.homesteads, seatOf(speaker));
  return unitsOf(shareOf(valley, kind), craft);
}

/** What it would like, said before it begins a work or a pact; null where it just begins. */
export function wish(speaker: Speaker, command: SeatCommand): Say | null {
  if (command.type === 'call')
    return lineTo(speaker, null, 'would-build', {
      work: command.work,
      goods: ownPart(speaker, command.work),
    });
  if (command.type === 'propose' && command.terms.kind === 'quota')
    return lineTo(speaker, null, 'would-bind', { most: command.terms.most });
  return null;
}
