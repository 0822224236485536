import { useWords } from '../words/useWords.ts';
import { NicknameField } from './enterParts.tsx';

interface Props {
  /** Names that nobody has taken. */
  readonly names: readonly string[];
  /** The name that was picked; empty while none is; null for someone who stands on no list. */
  readonly picked: string | null;
  readonly nickname: string;
  readonly missing: boolean;
  readonly onPick: (name: string | null) => void;
  readonly onNickname: (nickname: string) => void;
}

/** Who one is, from those who are awaited; or a name of one's own. */
export function RosterChoice({ names, picked, nickname, missing, onPick, onNickname }: Props) {
  const words = useWords();
  const option = (value: string | null, text: string) => (
    <label key={text} class="pick-option">
      <input
        type="radio"
        class="sr-only"
        name="roster"
        checked={picked === value}
        onChange={() => onPick(value)}
      />
      <span>{text}</span>
    </label>
  );
  return (
    <>
      <fieldset class="pick">
        <legend>{words.say('sorting.who')}</legend>
        <div class="pick-options">
          {names.map((name) => option(name, name))}
          {option(null, words.say('sorting.not-listed'))}
        </div>
        {missing && picked === '' ? (
          <p class="warn" role="alert">
            {words.say('sorting.who-needed')}
          </p>
        ) : null}
      </fieldset>
      {picked === null ? (
        <NicknameField value={nickname} missing={missing} onValue={onNickname} />
      ) : null}
    </>
  );
}
