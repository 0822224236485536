import type { Link } from '../link/store.ts';
import { useWords } from '../words/useWords.ts';

/** A small sign where no live line gets through, and plain requests carry the game. */
export function LineWay({ link }: { readonly link: Link }) {
  const words = useWords();
  if (link.kind !== 'live' || !link.byRequests) return null;
  return (
    <p class="line-way" title={words.say('page.by-requests-note')}>
      {words.say('page.by-requests')}
    </p>
  );
}
