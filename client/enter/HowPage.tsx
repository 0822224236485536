import { useEffect, useState } from 'preact/hooks';
import type { Scenario } from '../../shared/model/scenario.ts';
import { readScenarioOf } from '../app/api.ts';
import { firstPath, go } from '../app/route.ts';
import { useHeadingFocus } from '../kit/hooks.ts';
import { Rich } from '../kit/Rich.tsx';
import { useWords } from '../words/useWords.ts';
import { HowToPlay } from './HowToPlay.tsx';

/** The valley whose numbers stand on the page that is handed out. */
const USUAL = 'the-valley';

/** How to play, as a page of its own: to read beforehand, and to print. */
export function HowPage() {
  const words = useWords();
  const heading = useHeadingFocus('how');
  const [rules, setRules] = useState<Scenario | 'failed' | null>(null);
  useEffect(() => {
    document.title = words.say('page.title-of', { what: words.say('how.title') });
    let over = false;
    void readScenarioOf(USUAL).then(({ done }) => over || setRules(done ?? 'failed'));
    return () => {
      over = true;
    };
  }, [words]);
  return (
    <main class="how-page">
      <h1 tabIndex={-1} ref={heading}>
        {words.say('how.title')}
      </h1>
      {rules === 'failed' ? (
        <p class="warn" role="alert">
          {words.say('trouble.unreachable')}
        </p>
      ) : (
        rules && (
          <>
            <p class="soft">
              <Rich parts={words.parts('how.numbers', { title: words.toldIn(rules.title) })} />
            </p>
            <HowToPlay rules={rules} seats={rules.seats.usual} seat={null} heading="h2" />
          </>
        )
      )}
      <div class="how-ways">
        <button type="button" class="button button-main" onClick={() => print()}>
          {words.say('how.print')}
        </button>
        <button type="button" class="button" onClick={() => go(firstPath)}>
          {words.say('page.back-first')}
        </button>
      </div>
    </main>
  );
}
