import { useId, useState } from 'preact/hooks';
import { CODE_LENGTH, readCode } from '../../../shared/model/wire/code.ts';
import { keyTo } from '../../app/keys/seatKeys.ts';
import { go, joinPath, tablePath } from '../../app/route.ts';
import { Rivers } from '../../signs/pageSigns.tsx';
import { useWords } from '../../words/useWords.ts';
import { CodeInput } from './CodeInput.tsx';

/** The door for people who were given a code. */
export function JoinDoor() {
  const words = useWords();
  const [typed, setTyped] = useState('');
  const [short, setShort] = useState(false);
  const id = useId();
  const whole = readCode(typed) !== null;

  const enter = (event: Event) => {
    event.preventDefault();
    const code = readCode(typed);
    if (code === null) setShort(true);
    else go(keyTo(code) === null ? joinPath(code) : tablePath(code));
  };

  return (
    <form class="door door-join" onSubmit={enter} noValidate>
      <h2 class="door-title">
        <span class="door-sign">
          <Rivers size={34} />
        </span>
        {words.say('first.join')}
      </h2>
      <div class="door-code">
        <CodeInput
          code={typed}
          onCode={(code) => {
            setTyped(code);
            setShort(false);
          }}
          trouble={short ? id : undefined}
        />
        <button type="submit" class={whole ? 'button button-main' : 'button door-join-do'}>
          {words.say('first.join-do')}
        </button>
      </div>
      <p id={id} class="warn" role="alert">
        {short ? words.say('first.code-short', { n: CODE_LENGTH }) : ''}
      </p>
    </form>
  );
}
