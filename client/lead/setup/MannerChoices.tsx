import { useId } from 'preact/hooks';
import { WORDS } from '../../../shared/model/vocabulary.ts';
import { CompanySelect } from '../../enter/doors/CompanySelect.tsx';
import { Choice } from '../../kit/controls/Choice.tsx';
import { LANGUAGES } from '../../words/index.ts';
import { languageName } from '../../words/names/languageName.ts';
import { useWords } from '../../words/useWords.ts';
import { SightChoice } from '../desk/SightSettings.tsx';
import { type Manner, SIX, USUAL_SIGHT } from './setupChoices.ts';

interface Props {
  readonly manner: Manner;
  /** Rounds of the valley that is played first. */
  readonly rounds: number;
  readonly onChange: (some: Partial<Manner>) => void;
}

/** By what manner a session is played: how people are placed, what is seen and said, how long it lasts. */
export function MannerChoices({ manner, rounds, onChange }: Props) {
  const words = useWords();
  const id = useId();
  const named = <T extends string>(
    values: readonly T[],
    text: (value: T) => string,
    note?: (value: T) => string,
  ) => values.map((value) => ({ value, text: text(value), note: note?.(value) }));
  return (
    <section class="card setup-part" aria-label={words.say('lead.manner')}>
      <Choice
        legend={words.say('lead.placing')}
        value={manner.placing}
        options={named(
          ['lot', 'even', 'choose'] as const,
          (value) => words.say(`lead.placing-${value}`),
          (value) => words.say(`lead.placing-note-${value}`),
        )}
        onValue={(placing) => onChange({ placing })}
      />
      <Choice
        legend={words.say('lead.empty')}
        value={manner.empty}
        options={named(['bots', 'leave-out'] as const, (value) => words.say(`lead.empty-${value}`))}
        onValue={(empty) => onChange({ empty })}
      />
      <div class="row">
        <label for={id}>{words.say('lead.company')}</label>
        <CompanySelect
          id={id}
          value={manner.company}
          onValue={(company) => onChange({ company })}
        />
      </div>
      <Choice
        legend={words.say('lead.players-see-what')}
        value={manner.sight === null ? 'as-written' : 'chosen'}
        options={named(['as-written', 'chosen'] as const, (value) =>
          words.say(value === 'chosen' ? 'lead.sight-chosen' : 'lead.as-written'),
        )}
        onValue={(value) => onChange({ sight: value === 'chosen' ? USUAL_SIGHT : null })}
      />
      {manner.sight === null ? null : (
        <div class="setup-sight">
          <SightChoice
            sight={manner.sight}
            onSight={(change) =>
              onChange({ sight: { ...(manner.sight ?? USUAL_SIGHT), ...change } })
            }
          />
        </div>
      )}
      <Choice
        legend={words.say('lead.words')}
        value={manner.words}
        options={[
          { value: 'as-written', text: words.say('lead.as-written') },
          ...named(WORDS, (value) => words.say(`lead.words-${value}`)),
        ]}
        onValue={(wished) => onChange({ words: wished })}
      />
      {rounds > SIX ? (
        <Choice
          legend={words.say('first.rounds')}
          value={manner.rounds}
          options={[
            { value: 'as-written', text: words.say('lead.rounds', { n: rounds }) },
            {
              value: 'six',
              text: words.say('lead.rounds', { n: SIX }),
              note: words.say('lead.rounds-six'),
            },
          ]}
          onValue={(wished) => onChange({ rounds: wished })}
        />
      ) : null}
      <div class="row">
        <label for={`${id}-language`}>{words.say('lead.language')}</label>
        <select
          id={`${id}-language`}
          class="input"
          value={manner.language}
          onChange={(event) => onChange({ language: event.currentTarget.value })}
        >
          <option value="">{words.say('lead.language-own')}</option>
          {LANGUAGES.map((one) => (
            <option key={one} value={one} lang={one}>
              {languageName(one)}
            </option>
          ))}
        </select>
      </div>
      <Choice
        legend={words.say('lead.pace')}
        value={manner.pace}
        options={named(
          ['as-written', 'longer', 'shorter', 'none'] as const,
          (value) => words.say(`lead.pace-${value}`),
          (value) => words.say(`lead.pace-note-${value}`),
        )}
        onValue={(pace) => onChange({ pace })}
      />
    </section>
  );
}
