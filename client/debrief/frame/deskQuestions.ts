import { type ComponentType, createContext } from 'preact';
import type { ChosenQuestions } from '../../../shared/replay/debrief/index.ts';
import type { PartProps } from './debriefScene.ts';

type DeskQuestions = ComponentType<PartProps & { readonly asked: ChosenQuestions }>;

/** What a desk draws of a game's questions: the facilitator's list of them. Null on every other screen. */
export const DeskQuestionsContext = createContext<DeskQuestions | null>(null);
