import { useWords } from '../words/useWords.ts';
import type { Saving } from './useSaving.ts';

/** Says what became of a file that was asked for; always there, so that screen readers hear it. */
export function Saved({ saving }: { saving: Saving }) {
  const words = useWords();
  return (
    <p class="home-saved" role="status">
      {saving.kind === 'working' ? words.say('home.working') : null}
      {saving.kind === 'saved' ? words.say('home.saved', { file: saving.file }) : null}
      {saving.kind === 'failed' ? words.say('home.failed') : null}
    </p>
  );
}
