import { useState } from 'preact/hooks';
import { properName } from '../../words/names/properNames.ts';
import { tableName } from '../../words/names/tableName.ts';
import { useWords } from '../../words/useWords.ts';
import { useLeadDesk } from '../desk/leadDesk.ts';

/** Who found no seat, with a seat to add; and who was taken out and asks to come in. */
export function AtTheDoor() {
  const words = useWords();
  const { screen, act } = useLeadDesk();
  const { turnedAway, arranged, tables, putOut } = screen;
  const waiting = tables.filter(({ stage }) => stage === 'lobby');
  const knocking = putOut.filter(({ knocks }) => knocks);
  // Once tables play there is no seat to add: whoever leads has read it, until one more comes.
  const [read, setRead] = useState(0);
  const isRead = waiting.length === 0 && turnedAway === read;
  const full = turnedAway > 0 && !isRead && !arranged.shut;
  return (
    <div role="status" class="join-wide at-the-door">
      {full ? (
        <>
          <p class="warn">{words.say('lead.turned-away', { n: turnedAway })}</p>
          {waiting.map((table) => (
            <button
              key={table.table}
              type="button"
              class="button"
              onClick={() => act({ act: 'add-seat', table: table.table })}
            >
              {words.say('lead.add-seat', { name: tableName(table, words) })}
            </button>
          ))}
          {waiting.length > 0 ? null : (
            <button type="button" class="button" onClick={() => setRead(turnedAway)}>
              {words.say('asks.put-away')}
            </button>
          )}
        </>
      ) : null}
      {knocking.map(({ n, nickname }) => (
        <p key={n} class="row">
          <span class="warn">{words.say('sorting.knocks', { name: properName(nickname) })}</span>
          <button
            type="button"
            class="button seat-act"
            onClick={() => act({ act: 'let-in', out: n })}
          >
            {words.say('sorting.let-in')}
          </button>
        </p>
      ))}
    </div>
  );
}
