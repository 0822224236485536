import { sum } from '../../shared/model/arithmetic.ts';
import type {
  SeatGlance,
  SessionScreen,
  TableGlance,
} from '../../shared/model/wire/sessionScreen.ts';
import { joinPath } from '../app/route.ts';
import { StakesCard } from '../enter/StakesCard.tsx';
import { Qr } from '../kit/Qr.tsx';
import { spaced } from '../words/messages/spacedCode.ts';
import { presence } from '../words/names/glanceNames.ts';
import { mannerTextOfAll } from '../words/sentences/gameManner.ts';
import { AuthorText, TableName, Title } from '../words/TypedText.tsx';
import { useWords } from '../words/useWords.ts';
import { useFit } from './useFit.ts';

/** More tables than this are shown by their people only. */
const MANY = 4;

/** How to come in, or that nobody may; and who has. */
export function Arriving({ screen }: { screen: SessionScreen }) {
  const words = useWords();
  const { tables, code, address, arranged } = screen;
  const link = `${address}${joinPath(code)}`;
  const many = tables.length > MANY;
  const fit = useFit([tables]);
  const people = sum(tables.map((table) => presence(table).people));
  return (
    <div class="arriving">
      <section class="arriving-how">
        <h2>
          <Title of={screen} />
        </h2>
        {screen.manner === null ? null : (
          <p class="arriving-at">{mannerTextOfAll(screen, screen.manner, words)}</p>
        )}
        {arranged.shut ? (
          <p class="arriving-at" role="status">
            {words.say('lead.shut-now')}
          </p>
        ) : (
          <>
            <Qr text={link} title={words.say('lobby.qr', { address: link })} />
            <p class="arriving-at">
              {words.say('projector.join')} <b dir="ltr">{address.replace(/^https?:\/\//, '')}</b>
            </p>
            <p class="arriving-code" translate={false}>
              <span dir="ltr">{spaced(code)}</span>
            </p>
          </>
        )}
      </section>
      <section class="arriving-who">
        <h2 aria-live="polite">{words.say('projector.here', { n: people })}</h2>
        <div class="arriving-room">
          <div
            ref={fit}
            class="arriving-tables"
            data-tables={many ? 'many' : tables.length < 3 ? 'few' : undefined}
          >
            {tables.map((table) => (
              <Coming key={table.table} table={table} named={tables.length > 1} many={many} />
            ))}
          </div>
        </div>
        <div class="arriving-three">
          <StakesCard rounds={0} />
        </div>
      </section>
    </div>
  );
}

interface ComingProps {
  readonly table: TableGlance;
  readonly named: boolean;
  readonly many: boolean;
}

function Coming({ table, named, many }: ComingProps) {
  const words = useWords();
  // Where there is little room, free seats are a number.
  const seats = many ? table.seats.filter(({ person }) => person) : table.seats;
  const count = words.say('lead.arrived', {
    n: presence(table).people,
    all: table.seats.length,
  });
  return (
    <section class="coming">
      <h3>
        {named ? (
          <>
            <TableName of={table} />{' '}
          </>
        ) : null}
        <span class="soft">{many ? count : <AuthorText of={table.scenario} />}</span>
      </h3>
      <Come seats={seats} />
    </section>
  );
}

/** Who has come to a table, and its free seats. */
export function Come({ seats }: { seats: readonly SeatGlance[] }) {
  const words = useWords();
  return (
    <ul class="come">
      {seats.map((seat) => (
        <li
          key={seat.seat}
          class={seat.person ? 'come-one' : 'come-one come-free'}
          translate={seat.nickname === ''}
          lang={seat.language}
        >
          {seat.person ? (
            seat.nickname || words.say('lobby.no-name')
          ) : (
            <span class="sr-only">{words.say('lead.seat-free')}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
