import { useId, useState } from 'preact/hooks';
import { titleIn } from '../../../shared/model/scenarioText.ts';
import type { CreateTable } from '../../../shared/model/wire/wire.ts';
import { playedValleys } from '../../app/playedValleys.ts';
import { sentOf } from '../../app/scenarioCard.ts';
import { Rich } from '../../kit/Rich.tsx';
import { Homestead } from '../../signs/index.ts';
import { useWords } from '../../words/useWords.ts';
import {
  ClockChoice,
  CompanyChoice,
  LabelChoice,
  ScenarioChoice,
  TroubleLine,
} from '../enterParts.tsx';
import { aloneTable } from './aloneTable.ts';
import { type Company, mixedCompany, NOBODY, seated, sizeOf } from './companyKinds.ts';
import { useOpening } from './useOpening.ts';
import { FIRST_STEPS, NEXT_STEPS, useScenarios } from './useScenarios.ts';

const AT_ONCE = aloneTable(FIRST_STEPS.scenario, FIRST_STEPS.seats, ['sharer', 'reciprocator']);

/** What the dark button starts: the next valley, once the first one was played to its end. */
function offeredAtOnce(): {
  readonly table: CreateTable;
  readonly steps: typeof FIRST_STEPS | typeof NEXT_STEPS;
} {
  if (playedValleys().valleys[FIRST_STEPS.scenario] === undefined)
    return { table: AT_ONCE, steps: FIRST_STEPS };
  const { scenario, seats } = NEXT_STEPS;
  return { table: aloneTable(scenario, seats), steps: NEXT_STEPS };
}

/** Playing beside bots: one click to First Light, or a choice of valley and company. */
export function AloneDoor() {
  const words = useWords();
  const [choosing, setChoosing] = useState(false);
  const { waiting, failure, open } = useOpening();
  const id = useId();
  const [atOnce] = useState(offeredAtOnce);

  return (
    <section aria-label={words.say('first.alone')}>
      <div class="door-alone">
        {choosing ? (
          <h2 class="door door-heading">
            <span class="door-sign">
              <Homestead size={34} />
            </span>
            <span class="door-title">{words.say('first.alone')}</span>
          </h2>
        ) : (
          <button
            type="button"
            class="door door-main"
            aria-busy={waiting}
            onClick={() => open(atOnce.table, atOnce.steps.title)}
          >
            <span class="door-sign">
              <Homestead size={34} />
            </span>
            <span class="door-words">
              <span class="door-title">{words.say('first.alone')}</span>
              <span class="door-note">
                {waiting ? (
                  words.say('first.alone-waits')
                ) : (
                  <Rich
                    parts={words.parts('first.alone-note', {
                      title: words.toldIn(atOnce.steps.title),
                      minutes: atOnce.steps.minutes,
                    })}
                  />
                )}
              </span>
            </span>
          </button>
        )}
        <button
          type="button"
          class="door door-choose"
          aria-expanded={choosing}
          aria-controls={id}
          aria-label={choosing ? undefined : words.say('first.choose-label')}
          onClick={() => setChoosing(!choosing)}
        >
          {words.say(choosing ? 'first.choose-less' : 'first.choose')}
        </button>
      </div>
      <div id={id} hidden={!choosing}>
        {choosing ? <AloneChoice waiting={waiting} onPlay={open} /> : null}
      </div>
      <TroubleLine failure={failure} />
    </section>
  );
}

interface ChoiceProps {
  readonly waiting: boolean;
  readonly onPlay: (table: CreateTable, title: string) => void;
}

function AloneChoice({ waiting, onPlay }: ChoiceProps) {
  const words = useWords();
  const cards = useScenarios(true);
  const [chosen, setChosen] = useState('the-valley');
  const [company, setCompany] = useState<Company>(NOBODY);
  const [clock, setClock] = useState(false);
  const [labelled, setLabelled] = useState(false);
  const card = cards.find(({ id }) => id === chosen) ?? cards[0];
  if (card === undefined) return <p class="soft">{words.say('first.alone-waits')}</p>;
  const least = card.seats.least - 1;
  const most = card.seats.most - 1;
  // Untouched, the company fits the valley that is chosen.
  const shown = sizeOf(company) === 0 ? mixedCompany(card.seats.usual - 1) : company;

  const begin = (event: Event) => {
    event.preventDefault();
    const size = sizeOf(shown);
    if (size < least || size > most) return;
    onPlay({ ...aloneTable(sentOf(card), size + 1, seated(shown)), clock, labelled }, card.title);
  };

  return (
    <form class="door-form card" onSubmit={begin}>
      <ScenarioChoice
        cards={cards}
        chosen={card.id}
        onChoose={({ id }) => {
          setChosen(id);
          setCompany(NOBODY);
        }}
      />
      <CompanyChoice company={shown} least={least} most={most} onCompany={setCompany} />
      <LabelChoice on={labelled} onChange={setLabelled} />
      <ClockChoice on={clock} onChange={setClock} />
      <div class="door-go">
        <button type="submit" class="button button-main" aria-busy={waiting}>
          {waiting ? (
            words.say('first.opening')
          ) : (
            <Rich parts={words.parts('first.play', { title: words.toldIn(titleIn(card)) })} />
          )}
        </button>
      </div>
    </form>
  );
}
