import { useEffect } from 'preact/hooks';
import { firstPath, go } from '../app/route.ts';
import { useHeadingFocus } from '../kit/hooks.ts';
import { ScrollBox } from '../kit/ScrollBox.tsx';
import { useWords } from '../words/useWords.ts';
import './accessibilityPage.css';

/** By criterion: does it hold, as far as it was tried? */
const CRITERIA = [
  ['1-1-1', 'holds'],
  ['1-2', 'holds'],
  ['1-3-1', 'holds'],
  ['1-3-2', 'part'],
  ['1-3-3', 'holds'],
  ['1-3-4', 'holds'],
  ['1-4-1', 'holds'],
  ['1-4-3', 'part'],
  ['1-4-4', 'holds'],
  ['1-4-10', 'part'],
  ['1-4-12', 'part'],
  ['2-1-1', 'part'],
  ['2-2-1', 'holds'],
  ['2-2-2', 'part'],
  ['2-3', 'holds'],
  ['2-4', 'holds'],
  ['2-4-3', 'part'],
  ['2-4-7', 'part'],
  ['2-5', 'holds'],
  ['3-1', 'part'],
  ['3-2', 'holds'],
  ['3-3', 'holds'],
  ['4-1-2', 'holds'],
  ['4-1-3', 'holds'],
  ['forced', 'part'],
] as const;

/** How to try it with a screen reader of one's own. */
const READERS = ['nvda', 'voiceover', 'orca'] as const;

/** What was tried for those who play without the map, by keys or by ear, and what was not. */
export function AccessibilityPage() {
  const words = useWords();
  const heading = useHeadingFocus('accessibility');
  useEffect(() => {
    document.title = words.say('page.title-of', { what: words.say('access.title') });
  }, [words]);
  return (
    <main class="access">
      <h1 tabIndex={-1} ref={heading}>
        {words.say('access.title')}
      </h1>
      <p>{words.say('access.intro')}</p>
      <h2>{words.say('access.not-title')}</h2>
      <p>{words.say('access.not')}</p>
      <h2>{words.say('access.how-title')}</h2>
      <ul>
        {READERS.map((reader) => (
          <li key={reader}>{words.say(`access.${reader}`)}</li>
        ))}
      </ul>
      <p>{words.say('access.look')}</p>
      <p>{words.say('access.tell')}</p>
      <h2>{words.say('access.table')}</h2>
      <ScrollBox label={words.say('access.table')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.say('access.criterion')}</th>
              <th scope="col">{words.say('access.state')}</th>
              <th scope="col">{words.say('access.tried')}</th>
            </tr>
          </thead>
          <tbody>
            {CRITERIA.map(([id, state]) => (
              <tr key={id}>
                <th scope="row">{words.say(`access.c-${id}`)}</th>
                <td>{words.say(`access.${state}`)}</td>
                <td>{words.say(`access.d-${id}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <button type="button" class="button" onClick={() => go(firstPath)}>
        {words.say('page.back-first')}
      </button>
    </main>
  );
}
