import type { AskedOnWall } from '../../shared/model/debrief/questionAsking.ts';
import { useWords } from '../words/useWords.ts';
import { useFit } from './useFit.ts';

/** The facilitator's question on a dark field, and answers that their writers let everyone see. */
export function AskedShown({ asked }: { asked: AskedOnWall }) {
  const words = useWords();
  const { text, answers, answered } = asked;
  const body = useFit([text, answers.join('\n'), answered === null]);
  return (
    <section class="asked-shown" aria-live="polite">
      <div ref={body}>
        <p class="note-text" dir="auto">
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
              <li dir="auto" key={index}>
                {answer}
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
      {asked === null ? null : <p dir="auto">{asked.text}</p>}
    </div>
  );
}
