import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { View } from '../../shared/model/view.ts';
import type { TableGlance } from '../../shared/model/wire/sessionScreen.ts';
import { SpringLevel } from '../charts/SpringLevel.tsx';
import { svgNames } from '../field/homesteadNames.ts';
import { fieldSvg } from '../field/svg.ts';
import { wallLetters } from '../kit/wallLetters.ts';
import { watchSize } from '../kit/watchSize.ts';
import type { Store } from '../link/store.ts';
import { useGlance } from '../link/useGlance.ts';
import { useTable } from '../link/useTable.ts';
import { TableClock } from '../play/table/TableClock.tsx';
import { Sun } from '../signs/index.ts';
import { InWorld } from '../words/InWorld.tsx';
import { AuthorText, TableName } from '../words/TypedText.tsx';
import { useWords } from '../words/useWords.ts';
import { Come } from './Arriving.tsx';

interface Props {
  readonly tables: readonly TableGlance[];
  readonly sessionKey: string;
}

/** Several tables at once, each a small still field; on as many columns as keep them square. */
export function SideBySide({ tables, sessionKey }: Props) {
  const columns = tables.length <= 2 ? tables.length : Math.ceil(Math.sqrt(tables.length));
  return (
    <div class="side-by-side" data-many={columns > 2} style={{ '--columns': columns }}>
      {tables.map((table) => (
        <Small key={table.code} table={table} sessionKey={sessionKey} />
      ))}
    </div>
  );
}

function Small({ table, sessionKey }: { table: TableGlance; sessionKey: string }) {
  const words = useWords();
  const store = useTable(table.code, sessionKey);
  return (
    <section class="small-table">
      <header>
        <h2>
          <TableName of={table} />
        </h2>
        <span>
          {table.stage === 'playing' ? (
            words.say('projector.round', {
              round: table.round,
              last: table.lastRound,
              phase: words.say(`phases.${table.phase}`),
            })
          ) : table.stage === 'over' ? (
            words.say('phases.end')
          ) : (
            <AuthorText of={table.scenario} />
          )}
        </span>
        {table.drought && table.stage === 'playing' ? (
          <b class="small-drought">
            <Sun size={36} /> <span>{words.say('head.drought')}</span>
          </b>
        ) : null}
        <TableClock table={table} />
      </header>
      {table.stage === 'lobby' ? <Come seats={table.seats} /> : <SpringLevel table={table} />}
      {store === null || table.stage === 'lobby' ? null : <Field store={store} name={table.code} />}
    </section>
  );
}

function Field({ store, name }: { store: Store; name: string }) {
  const view = useGlance(store, (glance) => glance.screen?.view ?? null);
  return view === null ? null : (
    <InWorld world={view.valley.scenario.world}>
      <Still view={view} name={name} />
    </InWorld>
  );
}

function Still({ view, name }: { view: View; name: string }) {
  const words = useWords();
  const place = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<readonly [number, number] | null>(null);
  useLayoutEffect(() => {
    const box = place.current;
    if (box === null) return;
    return watchSize(box, () => setSize([box.clientWidth, box.clientHeight]));
  }, []);
  const svg = useMemo(() => {
    if (size === null || size[0] < 2 || size[1] < 2) return '';
    return fieldSvg(view.valley, {
      id: `beside-${name}`,
      theme: 'night',
      width: size[0],
      height: size[1],
      letters: wallLetters(),
      nameOf: svgNames(view.valley, null, words),
    });
  }, [view, size, words, name]);
  // The picture is made here, from numbers and from names that are written as text, never as markup.
  return <div ref={place} class="small-field" dangerouslySetInnerHTML={{ __html: svg }} />;
}
