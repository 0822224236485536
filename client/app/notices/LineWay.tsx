import { useState } from 'preact/hooks';
import type { Link } from '../../link/store.ts';
import { useWords } from '../../words/useWords.ts';

/** A small sign where no live line gets through, and plain requests carry the game; pressed, it says why. */
export function LineWay({ link }: { readonly link: Link }) {
  const words = useWords();
  const [open, setOpen] = useState(false);
  if (link.kind !== 'live' || !link.byRequests) return null;
  return (
    <button type="button" class="line-way" aria-expanded={open} onClick={() => setOpen(!open)}>
      {words.say(open ? 'page.by-requests-note' : 'page.by-requests')}
    </button>
  );
}
