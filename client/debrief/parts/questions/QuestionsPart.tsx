import { useContext, useRef, useState } from 'preact/hooks';
import type { ChosenQuestions, Question } from '../../../../shared/replay/debrief/index.ts';
import { questionText } from '../../../words/sentences/questionText.ts';
import { useWords } from '../../../words/useWords.ts';
import { askQuestions } from '../../data/fetchDebrief.ts';
import { Agree } from '../../frame/Agree.tsx';
import type { DebriefScene, PartProps } from '../../frame/debriefScene.ts';
import { DeskQuestionsContext } from '../../frame/deskQuestions.ts';
import { FollowingContext } from '../../frame/following.ts';
import { PlayingOn } from '../../frame/PlayingOn.tsx';
import { momentOf } from './questionMoment.ts';
import '../../talk/talk.css';
import { useFetched } from '../../data/useFetched.ts';

const ASKED_STAGES = ['happened', 'came-about', 'elsewhere', 'now'] as const;

/** A few questions for this game, each with the moment it comes from; and more to choose among. */
export function QuestionsPart({ scene }: PartProps) {
  const words = useWords();
  const [progress, setProgress] = useState(0);
  const follows = useContext(FollowingContext);
  const DeskQuestions = useContext(DeskQuestionsContext);
  const asked = useFetched(follows ? null : `questions ${scene.opened}`, () =>
    askQuestions(scene.right, setProgress),
  );
  // While they are found anew, because people agreed to more or less, the last ones stay.
  const last = useRef<ChosenQuestions | null>(null);
  if (asked.kind === 'here') last.current = asked.value;
  const found = last.current;
  // What everyone looks at is the question that is asked, not those in hand.
  if (follows) return <p class="soft">{words.say('debrief.questions-wall')}</p>;
  if (found === null) return <PlayingOn asked={asked} progress={progress} what="comparing" />;
  const { chosen, spare } = found;
  if (DeskQuestions !== null) return <DeskQuestions scene={scene} asked={found} />;
  return (
    <div class="questions">
      {ASKED_STAGES.map((stage) => {
        const here = chosen.filter((one) => one.stage === stage);
        if (here.length === 0) return null;
        return (
          <section key={stage} class="questions-stage" aria-labelledby={`stage-${stage}`}>
            <h2 id={`stage-${stage}`}>{words.say(`debrief.stage-${stage}`)}</h2>
            {here.map((one) => (
              <Ask key={one.id} scene={scene} question={one} />
            ))}
          </section>
        );
      })}
      {spare.length === 0 ? null : (
        <details class="end-how questions-spare">
          <summary>{words.say('debrief.spare', { n: spare.length })}</summary>
          {spare.map((one) => (
            <Ask key={one.id} scene={scene} question={one} />
          ))}
        </details>
      )}
      <p class="soft">{words.say('debrief.questions-how')}</p>
    </div>
  );
}

function Ask({ scene, question }: { scene: DebriefScene; question: Question }) {
  const words = useWords();
  const { audience, id, stage } = question;
  const moment = momentOf({ ...question, rule: id });
  return (
    <div class="card questions-one">
      <p class="end-ask">{questionText(question, scene.name, words)}</p>
      {audience === 'two' && scene.me !== null && scene.opened !== '' ? (
        <Agree scene={scene} which={['rivers']} />
      ) : null}
      {stage === 'now' ? (
        <p class="soft">{words.say('debrief.private')}</p>
      ) : moment === null ? null : (
        <button type="button" class="button" onClick={() => scene.look(moment)}>
          {moment.dusk
            ? words.say('debrief.look-at', { n: moment.dusk })
            : words.say('debrief.look-at-all')}
        </button>
      )}
    </div>
  );
}
