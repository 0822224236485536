import { useState } from 'preact/hooks';
import type { Move } from '../../../shared/model/scenario.ts';
import {
  MOVES,
  OUTLOOKS,
  PACT_MOVES,
  SHOWN_MEASURES,
  type Sight,
  WORDS,
} from '../../../shared/model/vocabulary.ts';
import type { GameChange, PlayAgain } from '../../../shared/model/wire/playAgain.ts';
import { duskToGoOn, SEATINGS, type Seating } from '../../../shared/model/wire/sessionLimits.ts';
import { sentOfChosen } from '../../app/scenarioCard.ts';
import { noteOwn } from '../../app/shelf/followYours.ts';
import { KINDS, type Kind } from '../../enter/doors/companyKinds.ts';
import { useScenarios } from '../../enter/doors/useScenarios.ts';
import { Choice } from '../../kit/controls/Choice.tsx';
import { Sheet } from '../../kit/dialogs/Sheet.tsx';
import type { Words } from '../../words/index.ts';
import { tableName } from '../../words/names/tableName.ts';
import { useWords } from '../../words/useWords.ts';
import { ValleyOptions } from '../setup/ValleyOptions.tsx';
import { useLeadDesk } from './leadDesk.ts';

const WHATS = ['same', 'from', 'other'] as const;
type What = (typeof WHATS)[number];

/** From those who see least to those who see most. */
const SIGHTS = ['own', 'neighbours', 'all'] as const satisfies readonly Sight[];
/** What players may look at: nothing more than their own, or all of it. */
const MEASURES = { none: [], all: SHOWN_MEASURES } as const;
const WAYS = ['close', 'open'] as const;
type Way = (typeof WAYS)[number];

/** Where a table goes on from; for one that has not come so far, how far it was played. */
function fromWhere(
  table: Parameters<typeof tableName>[0] & { readonly dusks: number },
  from: number,
  words: Words,
): string {
  const round = duskToGoOn(from, table.dusks);
  const what = words.say('again.from-at', { table: tableName(table, words), n: round });
  if (round === from) return what;
  return words.say('who.aside', { what, more: words.say('again.played', { n: table.dusks }) });
}

/** A select whose empty choice leaves all as it was. */
interface SelectProps<T extends string> {
  readonly label: string;
  readonly value: T | null;
  readonly options: readonly { readonly value: T; readonly text: string }[];
  readonly onValue: (value: T | null) => void;
}

function Otherwise<T extends string>({ label, value, options, onValue }: SelectProps<T>) {
  const words = useWords();
  return (
    <label class="field-line">
      <span>{label}</span>
      <select
        class="input"
        value={value ?? ''}
        onChange={({ currentTarget }) =>
          onValue(options.find((one) => one.value === currentTarget.value)?.value ?? null)
        }
      >
        <option value="">{words.say('again.as-before')}</option>
        {options.map((one) => (
          <option key={one.value} value={one.value}>
            {one.text}
          </option>
        ))}
      </select>
    </label>
  );
}

/** One more game with the same people: what is played, who sits where, and what is otherwise. */
export function AgainSheet({ onClose }: { onClose: () => void }) {
  const words = useWords();
  const { screen, act } = useLeadDesk();
  const cards = useScenarios(true);
  const dusks = Math.max(0, ...screen.tables.map((table) => table.dusks)) - 1;
  const [what, setWhat] = useState<What>('same');
  const [from, setFrom] = useState(Math.max(1, dusks));
  const [other, setOther] = useState<string | null>(null);
  const [seats, setSeats] = useState<Seating>('kept');
  const [rule, setRule] = useState<(typeof WORDS)[number] | null>(null);
  const [sight, setSight] = useState<(typeof SIGHTS)[number] | null>(null);
  const [outlook, setOutlook] = useState<(typeof OUTLOOKS)[number] | null>(null);
  const [measures, setMeasures] = useState<keyof typeof MEASURES | null>(null);
  const [kind, setKind] = useState<Kind | null>(null);
  const [pacts, setPacts] = useState<Way | null>(null);
  const [move, setMove] = useState<`${Way} ${Move}` | null>(null);
  const valley = other ?? cards.find(({ whole }) => whole === undefined)?.id ?? null;
  const begin = async () => {
    const wished: PlayAgain = {
      from: what === 'from' ? from : null,
      scenario: what === 'other' ? sentOfChosen(valley, cards) : null,
      seats: what === 'from' ? 'kept' : seats,
      change: changeOf(),
    };
    if (!(await act({ act: 'play-again', ...wished }))) return;
    noteOwn(screen.code, [wished.scenario]);
    onClose();
  };

  function changeOf(): GameChange {
    const [way, name] = move?.split(' ') ?? [];
    const which = MOVES.find((one) => one === name);
    const moves = (wanted: Way): Move[] => [
      ...(pacts === wanted ? PACT_MOVES : []),
      ...(which !== undefined && way === wanted ? [which] : []),
    ];
    const changed = WAYS.map((one) => [one, [...new Set(moves(one))]] as const);
    const seen = {
      ...(sight === null ? {} : { goods: sight }),
      ...(outlook === null ? {} : { outlook }),
      ...(measures === null ? {} : { measures: [...MEASURES[measures]] }),
    };
    return {
      ...(rule === null ? {} : { words: rule }),
      ...(Object.keys(seen).length === 0 ? {} : { sight: seen }),
      ...(kind === null ? {} : { companions: [kind] }),
      ...Object.fromEntries(changed.filter(([, some]) => some.length > 0)),
    };
  }

  return (
    <Sheet title={words.say('again.title')} onClose={onClose}>
      <p>{words.say('again.note')}</p>
      <Choice
        legend={words.say('again.what')}
        value={what}
        options={WHATS.filter((one) => one !== 'from' || dusks > 0).map((value) => ({
          value,
          text: words.say(`again.what-${value}`),
        }))}
        onValue={setWhat}
      />
      {what === 'from' ? (
        <label class="field-line">
          <span>{words.say('again.dusk')}</span>
          <select
            class="input"
            value={String(from)}
            onChange={({ currentTarget }) => setFrom(Number(currentTarget.value))}
          >
            {Array.from({ length: dusks }, (_, index) => index + 1).map((round) => (
              <option key={round} value={String(round)}>
                {words.say('dusk.round', { n: round })}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      {what === 'from' && screen.tables.some((table) => duskToGoOn(from, table.dusks) !== from) ? (
        <ul>
          {screen.tables.map((table) => (
            <li key={table.code}>{fromWhere(table, from, words)}</li>
          ))}
        </ul>
      ) : null}
      {what === 'other' ? (
        <label class="field-line">
          <span>{words.say('again.which')}</span>
          <select
            class="input"
            value={valley ?? ''}
            onChange={({ currentTarget }) => setOther(currentTarget.value)}
          >
            <ValleyOptions cards={cards} />
          </select>
        </label>
      ) : null}
      {what === 'from' ? null : (
        <Choice
          legend={words.say('again.seats')}
          value={seats}
          options={SEATINGS.map((value) => ({ value, text: words.say(`again.seat-${value}`) }))}
          onValue={setSeats}
        />
      )}
      <Otherwise
        label={words.say('lead.words')}
        value={rule}
        options={WORDS.map((value) => ({ value, text: words.say(`lead.words-${value}`) }))}
        onValue={setRule}
      />
      <Otherwise
        label={words.say('lead.players-see')}
        value={sight}
        options={SIGHTS.map((value) => ({ value, text: words.say(`lead.sight-${value}`) }))}
        onValue={setSight}
      />
      <Otherwise
        label={words.say('lead.measures')}
        value={measures}
        options={(['none', 'all'] as const).map((value) => ({
          value,
          text: words.say(`again.measures-${value}`),
        }))}
        onValue={setMeasures}
      />
      <Otherwise
        label={words.say('lead.outlook')}
        value={outlook}
        options={OUTLOOKS.map((value) => ({ value, text: words.say(`lead.outlook-${value}`) }))}
        onValue={setOutlook}
      />
      <Otherwise
        label={words.say('again.company')}
        value={kind}
        options={KINDS.map((value) => ({ value, text: words.say(`companions.${value}`) }))}
        onValue={setKind}
      />
      <Otherwise
        label={words.say('again.pacts')}
        value={pacts}
        options={WAYS.map((value) => ({ value, text: words.say(`again.pacts-${value}`) }))}
        onValue={setPacts}
      />
      <Otherwise
        label={words.say('again.one-move')}
        value={move}
        options={WAYS.flatMap((way) =>
          MOVES.map((one) => ({
            value: `${way} ${one}` as const,
            text: words.say(`again.move-${way}`, { move: words.say(`moves.${one}`) }),
          })),
        )}
        onValue={setMove}
      />
      <button type="button" class="button button-main again-begin" onClick={begin}>
        {words.say('again.begin')}
      </button>
    </Sheet>
  );
}
