import { useId } from 'preact/hooks';
import { waitsFor } from '../../../kit/controls/waitsFor.ts';
import { useWords } from '../../../words/useWords.ts';
import { useWhyNot } from './useWhyNot.ts';

interface Props {
  readonly text: string;
  readonly why: string;
  readonly word: 'asking.take' | 'asking.add' | 'asking.to-two';
  readonly mayAsk: boolean;
  readonly onTake: () => void;
}

/** A question that is not in the list, and the way to take it. */
export function SpareQuestion({ text, why, word, mayAsk, onTake }: Props) {
  const words = useWords();
  const id = useId();
  const whyNot = useWhyNot();
  return (
    <li class="asking-spare">
      <div>
        <p id={id} dir="auto">
          {text}
        </p>
        <p class="soft">{why}</p>
      </div>
      <button
        type="button"
        class="button"
        aria-describedby={id}
        {...waitsFor(!mayAsk && whyNot)}
        onClick={() => mayAsk && onTake()}
      >
        {words.say(word)}
      </button>
    </li>
  );
}
