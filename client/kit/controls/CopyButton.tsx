import { useState } from 'preact/hooks';
import { useKitLabels } from '../kitLabels.ts';

/** Copies a text. Where the browser forbids it (no https), the text itself is shown to be copied. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const labels = useKitLabels();
  const [state, setState] = useState<'idle' | 'copied' | 'by-hand'>('idle');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setState('copied');
    } catch {
      setState('by-hand');
    }
  };
  return (
    <span class="copy">
      <button type="button" class="link" onClick={copy}>
        {state === 'copied' ? labels.copied : label}
      </button>
      {state === 'by-hand' ? (
        <input
          class="input"
          readOnly
          value={text}
          aria-label={label}
          onFocus={(event) => event.currentTarget.select()}
        />
      ) : null}
    </span>
  );
}
