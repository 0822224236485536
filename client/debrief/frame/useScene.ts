import { useMemo } from 'preact/hooks';
import type { DebriefPosition } from '../../../shared/model/debrief/debriefPosition.ts';
import type { Seat } from '../../../shared/model/ids.ts';
import { afterGame } from '../../words/index.ts';
import { useWords } from '../../words/useWords.ts';
import { type DebriefScene, gazing } from './debriefScene.ts';

/** What a screen has of a game to show its parts from, wherever it looks. */
type Game = Pick<
  DebriefScene,
  'place' | 'right' | 'debrief' | 'valley' | 'afterwards' | 'me' | 'opened' | 'closing'
> &
  Partial<Pick<DebriefScene, 'answered' | 'opening'>>;

/** A scene of a game: homesteads by their places, and nowhere beyond its last round. */
export function useScene(
  game: Game,
  gaze: DebriefPosition,
  look: DebriefScene['look'],
): DebriefScene {
  const words = useWords();
  const { name } = useMemo(() => afterGame(game.valley, null, words), [game.valley, words]);
  const within = { ...gaze, dusk: Math.min(gaze.dusk, game.debrief.rounds) };
  const { followed } = gaze;
  const told = useMemo(() => {
    const tells = (seat: Seat) => game.place !== 'wall' || seat === followed;
    const one = (seat: Seat) => (tells(seat) ? name(seat) : words.say('who.someone'));
    return { tells, one };
  }, [game.place, followed, name, words]);
  const all = { answered: game.answered ?? null, opening: game.opening ?? null };
  return { ...game, ...all, ...gazing(within, look), name, ...told };
}
