import { useWords } from '../../words/useWords.ts';

/** How many more there are than a screen for all has room for; nothing where all are there. */
export function FewMore({ rest }: { rest: number }) {
  const words = useWords();
  return rest === 0 ? null : <p class="few-more">{words.say('debrief.few-more', { n: rest })}</p>;
}
