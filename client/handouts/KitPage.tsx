import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Scenario } from '../../shared/model/scenario.ts';
import { listScenarios, readScenarioOf } from '../app/api.ts';
import { firstPath, go } from '../app/route.ts';
import { useHeadingFocus } from '../kit/hooks.ts';
import type { Key } from '../words/index.ts';
import { useWords } from '../words/useWords.ts';
import { Claims, ConsentNote, Guide, RulesPage, Valleys } from './Booklet.tsx';
import './booklet.css';
import { SeatCards } from './SeatCards.tsx';

/** What a facilitator reads, one behind the other; then what is handed out, each on a page of its own. */
const PARTS = ['guide', 'valleys', 'claims', 'rules', 'consent', 'cards'] as const;
type Part = (typeof PARTS)[number];

/** The valley whose numbers stand in the rules. */
const USUAL = 'the-valley';

/** What a facilitator reads before the day, and prints: everything, or a part by itself. */
export function KitPage({ code }: { code: string | null }) {
  const words = useWords();
  const heading = useHeadingFocus('kit');
  const valleys = useValleys();
  const [only, setOnly] = useState<Part | null>(code === null ? null : 'cards');
  useEffect(() => {
    document.title = words.say('page.title-of', { what: words.say('booklet.title') });
  }, [words]);
  const printPart = (part: Part | null) => {
    setOnly(part);
    // Printed as soon as the rest is out of the way.
    requestAnimationFrame(() => print());
  };
  const bodies: Readonly<Record<Part, ComponentChildren>> = {
    guide: <Guide />,
    valleys: <Valleys valleys={valleys} />,
    rules: <RulesPage valley={valleys.find(({ id }) => id === USUAL)} />,
    cards: <SeatCards code={code} />,
    consent: <ConsentNote />,
    claims: <Claims />,
  };
  return (
    <main class="booklet" data-only={only ?? undefined}>
      <header class="booklet-head">
        <h1 tabIndex={-1} ref={heading}>
          {words.say('booklet.title')}
        </h1>
        <p>{words.say('booklet.lead')}</p>
        <nav aria-label={words.say('booklet.contents')}>
          <ul class="booklet-contents">
            {PARTS.map((part) => (
              <li key={part}>
                <a class="link" href={`#${part}`}>
                  {words.say(TITLES[part])}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div class="booklet-ways">
          <button type="button" class="button button-main" onClick={() => printPart(null)}>
            {words.say('booklet.print-all')}
          </button>
          <button type="button" class="button" onClick={() => go(firstPath)}>
            {words.say('page.back-first')}
          </button>
        </div>
      </header>
      {PARTS.map((part) => (
        <section
          key={part}
          id={part}
          class={only !== null && only !== part ? 'booklet-part booklet-not-now' : 'booklet-part'}
          // Without a session there are no cards: nothing of them is worth a sheet of paper.
          data-empty={part === 'cards' && code === null ? true : undefined}
          aria-labelledby={`${part}-title`}
        >
          <div class="row">
            <h2 id={`${part}-title`}>{words.say(TITLES[part])}</h2>
            <button type="button" class="button booklet-print" onClick={() => printPart(part)}>
              {words.say('booklet.print-one')}
            </button>
          </div>
          {bodies[part]}
        </section>
      ))}
    </main>
  );
}

const TITLES: Readonly<Record<Part, Key>> = {
  guide: 'booklet.guide',
  valleys: 'booklet.valleys',
  rules: 'booklet.rules',
  cards: 'booklet.cards',
  consent: 'booklet.consent',
  claims: 'booklet.claims',
};

/** Every valley of this server, whole; empty until they are known. */
function useValleys(): readonly Scenario[] {
  const [valleys, setValleys] = useState<readonly Scenario[]>([]);
  useEffect(() => {
    let over = false;
    const read = async () => {
      const { done: cards } = await listScenarios();
      const whole = await Promise.all((cards ?? []).map(({ id }) => readScenarioOf(id)));
      if (!over) setValleys(whole.flatMap(({ done }) => done ?? []));
    };
    void read();
    return () => {
      over = true;
    };
  }, []);
  return valleys;
}
