import type { AskedOnWall } from '../../shared/model/debrief/questionAsking.ts';
import { AskedText } from '../words/AskedText.tsx';
import { askedTyped } from '../words/sentences/questionText.ts';
import { useWords } from '../words/useWords.ts';
import { useFit } from './useFit.ts';

/** The facilitator's question on a dark field, and answers that their writers let everyone see. */
export function AskedShown({ asked }: { asked: AskedOnWall }) {
  const words = useWords();
  const { answers, answered } = asked;
  const { text, language } = askedTyped(asked, words);
  const body = useFit([text, answers.map((one) => one.text).join('\n'), answered === null]);
  return (
    <section class="asked-shown" aria-live="polite">
      <div ref={body}>
        <p class="note-text" dir="auto" lang={language}>
          {text}
        </p>
        {answered === null ? null : (
          <p class="asked-phone">
            <b>{words.say('talk.take-phone-answer')}</b> {words.say('talk.answered', answered)}
          </p>
        )}
        {answers.length === 0 ? null : (
          <ul class="asked-answers">
            {answers.map((answer, index) => (
              <li dir="auto" lang={answer.language} key={index}>
                {answer.text}
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}

/** The question along the upper edge, above the picture that it comes from; nothing where none is asked. */
export function AskedBar({ asked }: { asked: AskedOnWall | null }) {
  return (
    <div class="asked-bar" aria-live="polite">
      {asked === null ? null : (
        <p dir="auto">
          <AskedText asked={asked} />
        </p>
      )}
    </div>
  );
}
