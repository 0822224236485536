import { useMemo } from 'preact/hooks';
import type { DebriefPosition } from '../../../shared/model/debrief/debriefPosition.ts';
import type { Seat } from '../../../shared/model/ids.ts';
import type { Valley } from '../../../shared/model/view.ts';
import type { Afterwards } from '../../../shared/model/wire/wire.ts';
import type { Debrief } from '../../../shared/replay/debrief/index.ts';
import { publicly } from '../../words/index.ts';
import { useWords } from '../../words/useWords.ts';
import type { Right } from '../data/fetchDebrief.ts';
import { type DebriefScene, gazing, type Place } from './debriefScene.ts';

/** What a screen has of a game to show its parts from, wherever it looks. */
interface Game {
  readonly place: Place;
  readonly right: Right;
  readonly debrief: Debrief;
  readonly valley: Valley;
  readonly afterwards: Afterwards | null;
  readonly me: Seat | null;
  readonly opened: string;
  readonly closing: string | null;
  readonly answered?: DebriefScene['answered'];
}

/** A scene of a game: homesteads by their places, and nowhere beyond its last round. */
export function useScene(
  game: Game,
  gaze: DebriefPosition,
  look: DebriefScene['look'],
): DebriefScene {
  const words = useWords();
  const { name } = useMemo(() => publicly(game.valley, words), [game.valley, words]);
  const within = { ...gaze, dusk: Math.min(gaze.dusk, game.debrief.rounds) };
  const { followed } = gaze;
  const told = useMemo(() => {
    const tells = (seat: Seat) => game.place !== 'wall' || seat === followed;
    const one = (seat: Seat) => (tells(seat) ? name(seat) : words.say('who.someone'));
    return { tells, one };
  }, [game.place, followed, name, words]);
  return { ...game, answered: game.answered ?? null, ...gazing(within, look), name, ...told };
}
