import { useEffect, useRef, useState } from 'preact/hooks';
import type { SessionScreen } from '../../../shared/model/wire/sessionScreen.ts';
import { useWords } from '../../words/useWords.ts';
import { deskNews } from './deskNews.ts';

/** Lines that are kept to be read again. */
const KEPT = 12;

/** What changes at the tables, heard by whoever does not watch them; the newest comes last. */
export function DeskAnnouncer({ screen }: { screen: SessionScreen }) {
  const words = useWords();
  const looked = useRef(screen);
  const count = useRef(0);
  const [lines, setLines] = useState<readonly { readonly n: number; readonly text: string }[]>([]);
  useEffect(() => {
    const news = deskNews(looked.current, screen, words);
    looked.current = screen;
    if (news.length === 0) return;
    const fresh = news.map((text) => ({ n: count.current++, text }));
    setLines((before) => [...before, ...fresh].slice(-KEPT));
  }, [screen, words]);
  return (
    <div class="sr-only" role="log" aria-label={words.say('lead.news')}>
      {lines.map(({ n, text }) => (
        <p key={n}>{text}</p>
      ))}
    </div>
  );
}
