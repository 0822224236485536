import { useMemo } from 'preact/hooks';
import type { Scenario } from '../../../shared/model/scenario.ts';
import type { Words } from '../../words/index.ts';
import { useWords } from '../../words/useWords.ts';
import { type SectionName, sectionAt } from '../form/sections.ts';
import { languageNamer } from '../texts/languageNamer.ts';
import { type Played, type Remark, remarksOf, speechOf } from './remarks.ts';

function sentenceOf(words: Words, remark: Remark): string {
  switch (remark.kind) {
    case 'no-river':
      return words.say('workshop.remark-no-river', {
        n: remark.seats.length,
        homesteads: words.list(remark.seats.map((seat) => String(seat + 1))),
      });
    case 'no-river-larger':
      return words.say('workshop.remark-no-river-larger', { n: remark.seats });
    case 'late-drought':
      return words.say('workshop.remark-late-drought', {
        n: remark.rounds.length,
        rounds: words.list(remark.rounds.map(String)),
      });
    case 'says-move':
      return words.say('workshop.remark-says-move', { word: remark.word });
    case 'says-round':
      return words.say('workshop.remark-says-round', { round: remark.round });
    case 'untold':
      return words.say('workshop.remark-untold', {
        n: remark.texts,
        language: languageNamer(words)(remark.language),
      });
    default:
      return words.say(`workshop.remark-${remark.kind}`);
  }
}

interface Props {
  /** Null while something is to be mended, which comes first. */
  readonly scenario: Scenario | null;
  readonly seats: number;
  readonly played: Played | null;
  readonly onGo: (path: string, section: SectionName) => void;
}

/** What is in order and may still not be meant, each a way to where it is written; nothing where nothing is. */
export function WorthALook({ scenario, seats, played, onGo }: Props) {
  const words = useWords();
  const remarks = useMemo(() => {
    if (scenario === null) return [];
    const speech = speechOf((key) => words.say(`workshop.said-${key}`));
    return remarksOf(scenario, seats, speech, played);
  }, [scenario, seats, played, words]);
  if (remarks.length === 0) return null;
  return (
    <section class="w-check-card" aria-labelledby="w-look">
      <h2 id="w-look">{words.say('workshop.worth-a-look', { n: remarks.length })}</h2>
      <ul class="w-problems">
        {remarks.map((remark) => (
          <li key={`${remark.path} ${remark.kind}`}>
            <button
              type="button"
              class="w-problem w-remark"
              onClick={() => onGo(remark.path, sectionAt(remark.path))}
            >
              <span>{sentenceOf(words, remark)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
