import { useId, useState } from 'preact/hooks';
import type { CreateTable } from '../../../shared/model/wire/wire.ts';
import { keptNickname } from '../../app/nickname.ts';
import { sentOf } from '../../app/scenarioCard.ts';
import { CountStepper } from '../../kit/controls/CountStepper.tsx';
import { Table } from '../../signs/pageSigns.tsx';
import { useWords } from '../../words/useWords.ts';
import { ClockChoice, NicknameField, Row, ScenarioChoice, TroubleLine } from '../enterParts.tsx';
import { CompanySelect } from './CompanySelect.tsx';
import { type Kind, USUAL } from './companyKinds.ts';
import { useOpening } from './useOpening.ts';
import { useScenarios } from './useScenarios.ts';

const LEAST_ROUNDS = 3;
const MOST_ROUNDS = 20;

/** Opening a table for others: it waits at a code until whoever opened it starts it. */
export function TableDoor() {
  const words = useWords();
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <section aria-label={words.say('first.start')}>
      <button
        type="button"
        class="door"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <span class="door-sign">
          <Table size={34} />
        </span>
        <span class="door-words">
          <span class="door-title">{words.say('first.start')}</span>
          <span class="door-note">{words.say('first.start-note')}</span>
        </span>
      </button>
      <div id={id} hidden={!open}>
        {open ? <TableForm /> : null}
      </div>
    </section>
  );
}

function TableForm() {
  const words = useWords();
  const cards = useScenarios(true);
  const [nickname, setNickname] = useState(keptNickname);
  const [missing, setMissing] = useState(false);
  const [chosen, setChosen] = useState('the-valley');
  const [seats, setSeats] = useState(0);
  const [rounds, setRounds] = useState(0);
  const [clock, setClock] = useState(true);
  const [company, setCompany] = useState<Kind | 'mixed'>('mixed');
  const { waiting, failure, open } = useOpening();
  const companyId = useId();
  const card = cards.find(({ id }) => id === chosen) ?? cards[0];
  if (card === undefined) return <p class="soft">{words.say('first.opening')}</p>;
  const homesteads = seats || card.seats.usual;
  const length = rounds || card.rounds;

  const submit = (event: Event) => {
    event.preventDefault();
    if (nickname.trim() === '') return setMissing(true);
    const table: CreateTable = {
      scenario: sentOf(card),
      seats: homesteads,
      rounds: length === card.rounds ? null : length,
      nickname: nickname.trim(),
      language: words.language,
      alone: false,
      companions: company === 'mixed' ? [...USUAL] : [company],
      clock,
    };
    void open(table, card.title);
  };

  return (
    <form class="door-form card" onSubmit={submit} noValidate>
      <NicknameField
        value={nickname}
        missing={missing}
        onValue={(value) => {
          setNickname(value);
          setMissing(false);
        }}
      />
      <ScenarioChoice
        cards={cards}
        chosen={card.id}
        onChoose={({ id }) => {
          setChosen(id);
          setSeats(0);
          setRounds(0);
        }}
      />
      <Row label={words.say('first.homesteads')}>
        <CountStepper
          what={words.say('first.homesteads')}
          value={homesteads}
          least={card.seats.least}
          most={card.seats.most}
          onValue={setSeats}
        />
      </Row>
      <Row label={words.say('first.rounds')}>
        <CountStepper
          what={words.say('first.rounds')}
          value={length}
          least={Math.min(LEAST_ROUNDS, card.rounds)}
          most={MOST_ROUNDS}
          onValue={setRounds}
        />
      </Row>
      <div class="row">
        <label for={companyId}>
          <b>{words.say('first.empty-seats')}</b>
        </label>
        <CompanySelect id={companyId} value={company} onValue={setCompany} />
      </div>
      <ClockChoice on={clock} onChange={setClock} />
      <div class="door-go">
        <TroubleLine failure={failure} />
        <button type="submit" class="button button-main" aria-busy={waiting}>
          {words.say(waiting ? 'first.opening' : 'first.open')}
        </button>
      </div>
    </form>
  );
}
