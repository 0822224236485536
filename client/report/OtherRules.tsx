import { useEffect, useState } from 'preact/hooks';
import type { Seat } from '../../shared/model/ids.ts';
import type { KeptDocuments } from '../../shared/replay/home/keptDocuments.ts';
import { playAnew } from '../app/api.ts';
import { keepSeat } from '../app/keys/seatKeys.ts';
import { firstPath, go, tablePath } from '../app/route.ts';
import type { Right } from '../debrief/data/fetchDebrief.ts';
import { waterIn } from '../kit/format.ts';
import { useHeadingFocus } from '../kit/hooks.ts';
import { Rich } from '../kit/Rich.tsx';
import { ScrollBox } from '../kit/ScrollBox.tsx';
import { InWorld } from '../words/InWorld.tsx';
import type { Key, Words } from '../words/index.ts';
import { useWords } from '../words/useWords.ts';
import { askKept } from './files/fetchReport.ts';
import { saveRecord } from './files/reportFiles.ts';
import { Grid } from './parts/Grid.tsx';
import './report.css';
import { Saved } from './Saved.tsx';
import './takehome.css';
import { useSaving } from './useSaving.ts';

type KeptGame = KeptDocuments & { readonly record: boolean };

interface Props {
  readonly right: Right;
  /** Does somebody lead it, who can begin another game for all? */
  readonly led: boolean;
}

/** A game that was played by other rules: says so, and shows what is kept of it. */
export function OtherRules({ right, led }: Props) {
  const words = useWords();
  const { code, key } = right;
  const [kept, setKept] = useState<KeptGame | 'failed' | null>(null);
  const heading = useHeadingFocus('other-rules');
  useEffect(() => {
    let over = false;
    void askKept({ code, key }).then(({ value }) => over || setKept(value ?? 'failed'));
    return () => {
      over = true;
    };
  }, [code, key]);
  return (
    <main class="home">
      <h1 tabIndex={-1} ref={heading}>
        {words.say('kept.title')}
      </h1>
      {kept === null || kept === 'failed' ? (
        <p role="status">{words.say(kept === null ? 'home.working' : 'home.failed')}</p>
      ) : (
        <InWorld world={kept.home?.world}>
          <Shown kept={kept} right={right} />
        </InWorld>
      )}
      {led ? <p>{words.say('kept.led')}</p> : null}
      <div class="home-ways">
        {led ? null : <Anew right={right} />}
        <button type="button" class="button" onClick={() => go(firstPath)}>
          {words.say('page.back-first')}
        </button>
      </div>
    </main>
  );
}

/** Plays on with the same people, from the beginning: everyone is led to the same table. */
function Anew({ right }: { right: Right }) {
  const words = useWords();
  const [failed, setFailed] = useState(false);
  const begin = async () => {
    const { done } = await playAnew(right);
    setFailed(done === null);
    if (done === null) return;
    keepSeat(done, {});
    go(tablePath(done.code));
  };
  return (
    <>
      <button type="button" class="button button-main" onClick={begin}>
        {words.say('kept.anew')}
      </button>
      {failed ? <p role="alert">{words.say('trouble.unreachable')}</p> : null}
    </>
  );
}

function Shown({ kept, right }: { kept: KeptGame; right: Right }) {
  const words = useWords();
  const { scenario, rules, here, fallen, rounds, same, afterwards } = kept;
  const last = afterwards?.stock.at(-1);
  return (
    <>
      <p>
        <Rich
          parts={words.parts('kept.sentence', { scenario: words.toldIn(scenario), rules, here })}
        />
      </p>
      <section class="card home-part" aria-labelledby="kept-seats">
        <h2 id="kept-seats">{words.say('kept.seats')}</h2>
        <ol class="kept-list">
          {kept.seats.map((_, seat) => (
            <li key={seat}>{seatText(kept, seat, words)}</li>
          ))}
        </ol>
      </section>
      <section class="card home-part" aria-labelledby="kept-rounds">
        <h2 id="kept-rounds">{words.say('kept.played')}</h2>
        <p>
          {words.say('kept.rounds', { fallen, rounds })} {words.say('kept.same', { same })}
        </p>
        <Rounds kept={kept} />
        {last === undefined || afterwards === null ? null : (
          <p>
            {words.say('kept.later-text', {
              n: afterwards.rounds,
              least: waterIn(last[0]),
              most: waterIn(last[4]),
            })}
          </p>
        )}
      </section>
      <section class="card home-part" aria-labelledby="kept-asked">
        <h2 id="kept-asked">{words.say('kept.asked')}</h2>
        <ul class="kept-list">
          {kept.commands.map(([type, n]) => (
            <li key={type}>{words.say('kept.asked-times', { what: type, n })}</li>
          ))}
        </ul>
      </section>
      {kept.record ? <Raw right={right} /> : null}
    </>
  );
}

/** The place name, where any dusk could be played and so told it; else the seat's number. */
function seatText({ home, seats }: KeptGame, seat: Seat, words: Words): string {
  const place = home?.places[seat];
  const one = seats[seat];
  const name =
    place === undefined ? words.say('kept.seat', { n: seat + 1 }) : words.placeName(place);
  const text = one?.nickname || words.say(one?.keeper === 'bot' ? 'kept.bot' : 'kept.person');
  return words.say('who.named', { what: name, text });
}

const COLUMNS = ['round', 'water', 'capacity', 'drawn', 'baskets_mean'] as const;

/** The rounds that come out the same. */
function Rounds({ kept: { home } }: { kept: KeptGame }) {
  const words = useWords();
  const table = home?.tables.find(({ id }) => id === 'rounds');
  if (table === undefined) return null;
  const at = COLUMNS.map((name) => table.columns.findIndex((column) => column.name === name));
  return (
    <ScrollBox label={words.say('kept.played')}>
      <Grid
        caption={words.say('kept.played')}
        numbers
        head={COLUMNS.map((name) => words.say(`kept.col-${name}` as Key))}
        rows={table.rows.map((row) => at.map((index) => String(row[index] ?? '')))}
      />
    </ScrollBox>
  );
}

function Raw({ right }: { right: Right }) {
  const words = useWords();
  const [saving, run] = useSaving();
  return (
    <section class="card home-part" aria-labelledby="kept-record">
      <h2 id="kept-record">{words.say('home.record')}</h2>
      <p>{words.say('kept.record-note')}</p>
      <div class="home-ways">
        <button type="button" class="button" onClick={() => run(() => saveRecord({ right }, []))}>
          {words.say('home.record-save')}
        </button>
      </div>
      <Saved saving={saving} />
    </section>
  );
}
