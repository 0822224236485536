import { useEffect, useState } from 'preact/hooks';
import type { CodeOpens } from '../../shared/model/wire/sessionOpening.ts';
import { openCode } from '../app/api.ts';
import { joinPath } from '../app/route.ts';
import { Qr } from '../kit/Qr.tsx';
import { Rich } from '../kit/Rich.tsx';
import { spaced } from '../words/messages/spacedCode.ts';
import { tableTyped } from '../words/names/tableName.ts';
import { Title } from '../words/TypedText.tsx';
import { useWords } from '../words/useWords.ts';

type OpenSession = Extract<CodeOpens, { kind: 'session' }>;

/** A card for each seat of a session, with its code as letters and as a QR code. */
export function SeatCards({ code }: { code: string | null }) {
  const words = useWords();
  const [session, setSession] = useState<OpenSession | 'gone' | null>(null);
  useEffect(() => {
    if (code === null) return;
    let over = false;
    // As someone who waits: whoever prints cards is nobody who found no seat.
    void openCode(code, true).then(({ done }) => {
      if (!over) setSession(done?.kind === 'session' ? done : 'gone');
    });
    return () => {
      over = true;
    };
  }, [code]);
  if (code === null) return <p>{words.say('booklet.cards-none')}</p>;
  if (session === 'gone') return <p class="warn">{words.say('booklet.cards-gone')}</p>;
  if (session === null) return <p>{words.say('page.connecting')}</p>;
  const link = `${session.address}${joinPath(code)}`;
  return (
    <>
      <p class="soft">{words.say('booklet.cards-note')}</p>
      <ul class="seat-cards">
        {session.tables.flatMap((table) =>
          Array.from({ length: table.seats }, (_, seat) => (
            <li key={`${table.table} ${seat}`} class="seat-card">
              <Qr text={link} title={words.say('lobby.qr', { address: link })} />
              <div>
                <b>
                  <Title of={session} />
                </b>
                <span>
                  {words.say('booklet.card-join', {
                    address: session.address.replace(/^https?:\/\//, ''),
                  })}
                </span>
                <b class="seat-card-code" dir="ltr" translate={false}>
                  {spaced(code)}
                </b>
                <span class="soft">
                  <Rich
                    parts={words.parts('booklet.card-seat', {
                      table: tableTyped(table, words),
                      n: seat + 1,
                    })}
                  />
                </span>
              </div>
            </li>
          )),
        )}
      </ul>
    </>
  );
}
