import { useState } from 'preact/hooks';
import { useHeadingFocus } from '../pages/hooks.ts';
import { useWords } from '../pages/words.ts';
import { type Answers, keepAnswers } from './answers.ts';

interface Props {
  readonly code: string;
  readonly rounds: number;
  readonly onDone: () => void;
}

const NOTHING: Answers = { word: '', most: 0, least: 0, expected: '' };

/** What is remembered comes before what is recorded: three answers on a dark page, without numbers. */
export function Before({ code, rounds, onDone }: Props) {
  const words = useWords();
  const heading = useHeadingFocus('before');
  const [answers, setAnswers] = useState(NOTHING);
  const change = (part: Partial<Answers>) => setAnswers({ ...answers, ...part });
  const done = (kept: Answers) => {
    keepAnswers(code, kept);
    onDone();
  };
  return (
    <main class="before" data-theme="night">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          done(answers);
        }}
      >
        <h1 tabIndex={-1} ref={heading}>
          {words.say('debrief.before-title')}
        </h1>
        <p>{words.say('debrief.before-lead')}</p>
        <label class="field-line">
          <span>{words.say('debrief.before-word')}</span>
          <input
            class="input"
            maxLength={40}
            value={answers.word}
            onInput={(event) => change({ word: event.currentTarget.value })}
          />
        </label>
        {(['most', 'least'] as const).map((which) => (
          <label key={which} class="field-line">
            <span>{words.say(`debrief.before-${which}`)}</span>
            <select
              class="input"
              value={String(answers[which])}
              onChange={(event) => change({ [which]: Number(event.currentTarget.value) })}
            >
              <option value="0">{words.say('debrief.before-not')}</option>
              {Array.from({ length: rounds }, (_, index) => index + 1).map((round) => (
                <option key={round} value={String(round)}>
                  {words.say('dusk.round', { n: round })}
                </option>
              ))}
            </select>
          </label>
        ))}
        <label class="field-line">
          <span>{words.say('debrief.before-expect')}</span>
          <textarea
            class="input"
            rows={3}
            maxLength={300}
            value={answers.expected}
            onInput={(event) => change({ expected: event.currentTarget.value })}
          />
        </label>
        <div class="row before-ways">
          <button type="submit" class="button button-main">
            {words.say('debrief.before-on')}
          </button>
          <button type="button" class="button" onClick={() => done(NOTHING)}>
            {words.say('debrief.before-skip')}
          </button>
        </div>
      </form>
    </main>
  );
}
