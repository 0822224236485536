import { useState } from 'preact/hooks';
import { useWords } from '../../words/useWords.ts';

interface Props {
  /** What the first button says, and what the second says to what will come of it. */
  readonly ask: string;
  readonly consequence: string;
  readonly onYes: () => void;
}

/** An act that can't be taken back: asked for once, and once more with what it means. */
export function Sure({ ask, consequence, onYes }: Props) {
  const words = useWords();
  const [asked, setAsked] = useState(false);
  if (!asked)
    return (
      <button type="button" class="button button-grave" onClick={() => setAsked(true)}>
        {ask}
      </button>
    );
  return (
    <div class="sure" role="alert">
      <p>{consequence}</p>
      <div class="sheet-ways">
        <button type="button" class="button" onClick={() => setAsked(false)}>
          {words.say('lead.sure-no')}
        </button>
        <button
          type="button"
          class="button button-grave"
          onClick={() => {
            setAsked(false);
            onYes();
          }}
        >
          {ask}
        </button>
      </div>
    </div>
  );
}
