import { isForOneself } from '../../../../shared/model/debrief/debriefLimits.ts';
import type { Ask, ListedQuestion, Wall } from '../../../../shared/model/debrief/questionAsking.ts';
import type { DebriefScene } from '../../../debrief/frame/debriefScene.ts';
import { momentOf } from '../../../debrief/parts/questions/questionMoment.ts';
import { useLeadDesk } from '../../desk/leadDesk.ts';

/** How the facilitator asks. */
export interface Asker {
  readonly open: NonNullable<ReturnType<typeof useLeadDesk>['screen']['asking']>['open'];
  /** Opens a question, on the dark projector and on people's screens. */
  ask(question: ListedQuestion): void;
  /** Sends it to people's screens alone. */
  whisper(question: ListedQuestion): void;
  /** Where the open question stands on the projector; beside its picture, the picture comes too. */
  stand(wall: Wall): void;
  screens(on: boolean): void;
  /** Whose screens it comes to, where there are several tables. */
  reach(to: Ask['to']): void;
  end(): void;
}

export function useAsking(scene: Pick<DebriefScene, 'look'>): Asker {
  const { act, screen } = useLeadDesk();
  const open = screen.asking?.open ?? null;
  const table = screen.talk?.table ?? 0;
  const start = (question: ListedQuestion, wall: Wall, to: Ask['to']) =>
    void act({
      act: 'ask',
      table,
      question,
      to,
      screens: !isForOneself(question),
      wall,
    });
  const change = (part: Partial<Pick<Ask, 'wall' | 'screens' | 'to'>>) => {
    if (open === null) return Promise.resolve(false);
    const { question, to, screens, wall } = open;
    return act({ act: 'ask', table: open.table, question, to, screens, wall, ...part });
  };
  return {
    open,
    ask: (question) => start(question, 'alone', 'all'),
    whisper: (question) => start(question, 'off', 'table'),
    async stand(wall) {
      const done = await change({ wall });
      if (!done || wall !== 'beside' || open === null) return;
      const moment = momentOf(open.question);
      if (moment !== null) scene.look(moment);
    },
    screens: (on) => void change({ screens: on }),
    reach: (to) => void change({ to }),
    end: () => void act({ act: 'end-question' }),
  };
}
