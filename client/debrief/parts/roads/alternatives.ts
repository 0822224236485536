import type { SeatCommand } from '../../../../shared/model/command.ts';
import { unitsOf } from '../../../../shared/model/goods/amounts.ts';
import type { ShownAct } from '../../../../shared/replay/choices.ts';
import type { Words } from '../../../words/index.ts';
import type { DebriefScene } from '../../frame/debriefScene.ts';

/** One kind of act that could have been done instead; some differ only by a number. */
export interface Alternative {
  readonly key: string;
  /** Which of the act's choices, by that number, the least first. */
  readonly choices: readonly number[];
}

/** What tells a kind of act from others, but for its number. */
function keyOf(command: SeatCommand): string {
  switch (command.type) {
    case 'press':
      return `press ${command.good}`;
    case 'call':
      return `call ${command.work}`;
    case 'propose':
      return `propose ${command.terms.kind}`;
    case 'gift':
      return `gift ${JSON.stringify(command.goods)}`;
    // No number tells two of any other kind apart.
    default:
      return command.type;
  }
}

/** Gathers choices that differ by a number alone, in the order in which they come. */
export function alternativesOf({ choices }: Pick<ShownAct, 'choices'>): Alternative[] {
  const alternatives = new Map<string, number[]>();
  choices.forEach((command, index) => {
    const key = keyOf(command);
    alternatives.set(key, [...(alternatives.get(key) ?? []), index]);
  });
  return [...alternatives].map(([key, indexes]) => ({ key, choices: indexes }));
}

/** What a seat does, in a few words that stand by themselves. */
export function actText(
  { seat, other, ask }: Pick<ShownAct, 'seat' | 'other' | 'ask'>,
  command: SeatCommand,
  scene: DebriefScene,
  words: Words,
): string {
  const who = { name: scene.name(seat), other: other === null ? '' : scene.name(other) };
  switch (command.type) {
    case 'press':
      return words.say('debrief.does-press', {
        ...who,
        goods: words.goods(unitsOf(command.amount, command.good)),
      });
    case 'gift':
      return words.say('debrief.does-gift', { ...who, goods: words.goods(command.goods) });
    case 'amend':
      return words.say('debrief.does-amend', { ...who, goods: words.goods(command.goods) });
    case 'call':
      return words.say('debrief.does-call', { ...who, work: words.say(`works.${command.work}`) });
    case 'propose':
      return words.say('debrief.does-propose', { ...who, terms: words.terms(command.terms) });
    case 'allocate':
      return words.say('debrief.does-allocate', {
        ...who,
        draw: command.draw,
        tend: command.tend,
      });
    case 'accept':
    case 'decline':
      return words.say(`debrief.does-${command.type}`, {
        ...who,
        kind: ask?.kind ?? '',
        give: ask && 'give' in ask ? words.goods(ask.give) : '',
        get: ask && 'get' in ask ? words.goods(ask.get) : '',
      });
    case 'fence':
    case 'sever':
    case 'improve':
    case 'self-reliance':
    case 'yield':
    case 'refuse':
      return words.say(`debrief.does-${command.type}`, who);
    // None of these is an act that a road begins with, or stands in its place.
    case 'intend':
    case 'ready':
    case 'offer':
    case 'promise':
    case 'withdraw':
    case 'counter':
    case 'pay':
    case 'introduce':
    case 'bridge':
    case 'pledge':
    case 'unpledge':
    case 'sign':
    case 'leave':
    case 'say':
      return '';
  }
}

/** Hands always do something: nothing in their place would be what they did the round before. */
export const mayBeNothing = ({ kind }: Pick<ShownAct, 'kind'>): boolean => kind !== 'allocate';

/**
 * What stands in an act's place before anyone chose: nothing; of hands, the usual half, or where that
 * was done, as few as could draw.
 */
export function usualChoice({ kind, choices, was }: Pick<ShownAct, 'kind' | 'choices' | 'was'>) {
  if (kind !== 'allocate' || was.type !== 'allocate') return null;
  const half = Math.floor((was.draw + was.tend) / 2);
  const at = choices.findIndex((one) => one.type === 'allocate' && one.draw === half);
  return Math.max(0, at);
}
