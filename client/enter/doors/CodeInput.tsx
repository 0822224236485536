import { useId } from 'preact/hooks';
import { CODE_LENGTH, CODE_LETTERS } from '../../../shared/model/wire/code.ts';
import { useWords } from '../../words/useWords.ts';

/** What a person may have meant: letters of a code, in capitals, at most as many as it has. */
export const codeTyped = (typed: string): string =>
  [...typed.toUpperCase()]
    .filter((letter) => CODE_LETTERS.includes(letter))
    .slice(0, CODE_LENGTH)
    .join('');

interface Props {
  readonly code: string;
  readonly onCode: (code: string) => void;
  /** Id of what says that something is wrong with the code; absent while nothing is. */
  readonly trouble?: string;
}

/** One field, drawn as a box for each letter; typing, pasting and screen readers meet one field. */
export function CodeInput({ code, onCode, trouble }: Props) {
  const words = useWords();
  const id = useId();
  return (
    <div class="code">
      <label class="sr-only" for={id}>
        {words.say('first.code', { n: CODE_LENGTH })}
      </label>
      <input
        id={id}
        class="code-input"
        dir="ltr"
        value={code}
        onInput={(event) => {
          const field = event.currentTarget;
          const read = codeTyped(field.value);
          field.value = read;
          onCode(read);
        }}
        autocomplete="off"
        autocapitalize="characters"
        autocorrect="off"
        spellcheck={false}
        inputmode="text"
        aria-invalid={trouble !== undefined}
        aria-describedby={trouble}
      />
      <div class="code-boxes" dir="ltr" translate={false} aria-hidden="true">
        {Array.from({ length: CODE_LENGTH }, (_, index) => (
          <span
            key={index}
            class={
              index === Math.min(code.length, CODE_LENGTH - 1) ? 'code-box code-next' : 'code-box'
            }
          >
            {code[index] ?? ''}
          </span>
        ))}
      </div>
    </div>
  );
}
