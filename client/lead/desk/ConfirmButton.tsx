import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useWords } from '../../words/useWords.ts';

interface Props {
  /** What the first button says, and what the second says to what will come of it. */
  readonly ask: string;
  readonly consequence: string;
  readonly onYes: () => void;
}

/** An act that can't be taken back: asked for once, and once more with what it means. */
export function ConfirmButton({ ask, consequence, onYes }: Props) {
  const words = useWords();
  /** Null as long as nobody has asked for it. */
  const [asked, setAsked] = useState<boolean | null>(null);
  const next = useRef<HTMLButtonElement>(null);
  // Each button takes the place of the one that was pressed, and so does the focus.
  useLayoutEffect(() => {
    if (asked !== null) next.current?.focus();
  }, [asked]);
  if (!asked)
    return (
      <button type="button" class="button button-grave" ref={next} onClick={() => setAsked(true)}>
        {ask}
      </button>
    );
  return (
    <div class="sure" role="alert">
      <p>{consequence}</p>
      <div class="sheet-ways">
        <button type="button" class="button" ref={next} onClick={() => setAsked(false)}>
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
