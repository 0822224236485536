import type { ShownAct } from '../../../../shared/replay/choices.ts';
import { useWords } from '../../../words/useWords.ts';
import type { DebriefScene } from '../../frame/debriefScene.ts';
import { type Alternative, actText, alternativesOf, mayBeNothing } from './alternatives.ts';

interface Props {
  readonly scene: DebriefScene;
  readonly acts: readonly ShownAct[];
  readonly act: ShownAct;
  readonly choice: number | null;
}

/** Which act is taken out, and what is done in its place: nothing, or what its seat could have done then. */
export function RoadChoice({ scene, acts, act, choice }: Props) {
  const words = useWords();
  const { act: _, instead: __, ...others } = scene.gaze.picks;
  const pick = (id: string, instead: number | null) =>
    scene.look({
      picks: { ...others, act: id, ...(instead === null ? {} : { instead: String(instead) }) },
    });
  const alternatives = alternativesOf(act);
  const alternative = alternatives.find(
    ({ choices }) => choice !== null && choices.includes(choice),
  );
  const text = (index: number): string => {
    const command = act.choices[index];
    return command ? actText(act, command, scene, words) : '';
  };
  return (
    <div class="roads-choice">
      <div class="row">
        <label for="roads-act">{words.say('debrief.take-out')}</label>
        <select
          id="roads-act"
          class="input"
          value={act.id}
          onChange={(event) => pick(event.currentTarget.value, null)}
        >
          {acts.map((one) => (
            <option key={one.id} value={one.id}>
              {words.say('who.named', {
                what: words.say('dusk.round', { n: one.round }),
                text: actText(one, one.was, scene, words),
              })}
            </option>
          ))}
        </select>
      </div>
      {alternatives.length === 0 ? null : (
        <div class="row">
          <label for="roads-instead">{words.say('debrief.instead')}</label>
          <select
            id="roads-instead"
            class="input"
            value={alternative?.key ?? ''}
            onChange={(event) => {
              const to = alternatives.find(({ key }) => key === event.currentTarget.value);
              pick(act.id, to?.choices[0] ?? null);
            }}
          >
            {mayBeNothing(act) ? (
              <option value="">{words.say('debrief.instead-nothing')}</option>
            ) : null}
            {alternatives.map((one) => (
              <option key={one.key} value={one.key}>
                {text(one === alternative && choice !== null ? choice : (one.choices[0] ?? 0))}
              </option>
            ))}
          </select>
          {alternative && choice !== null && alternative.choices.length > 1 ? (
            <Steps
              alternative={alternative}
              choice={choice}
              onChoice={(index) => pick(act.id, index)}
            />
          ) : null}
        </div>
      )}
    </div>
  );
}

interface StepsProps {
  readonly alternative: Alternative;
  readonly choice: number;
  readonly onChoice: (index: number) => void;
}

/** − and + through acts that differ by a number. */
function Steps({ alternative, choice, onChoice }: StepsProps) {
  const words = useWords();
  const at = alternative.choices.indexOf(choice);
  const step = (by: -1 | 1, sign: string, label: string) => {
    const to = alternative.choices[at + by];
    return (
      <button
        type="button"
        class="button roads-step"
        aria-label={label}
        aria-disabled={to === undefined ? true : undefined}
        onClick={() => to !== undefined && onChoice(to)}
      >
        {sign}
      </button>
    );
  };
  return (
    <span class="roads-steps">
      {step(-1, '−', words.say('debrief.less'))}
      {step(1, '+', words.say('debrief.more'))}
    </span>
  );
}
