import { useState } from 'preact/hooks';
import { joinPath, leadPath, screenPath } from '../../app/route.ts';
import { CopyButton } from '../../kit/CopyButton.tsx';
import { Qr } from '../../kit/Qr.tsx';
import { Sheet } from '../../kit/Sheet.tsx';
import { spaced, tableName } from '../../words/glanceNames.ts';
import { useWords } from '../../words/useWords.ts';
import { useDesk } from '../desk/leadDesk.ts';

/** How people come in: code, address, QR code; and the other two links. */
export function JoinCard() {
  const words = useWords();
  const { screen, sessionKey, act } = useDesk();
  const [large, setLarge] = useState(false);
  const link = `${screen.address}${joinPath(screen.code)}`;
  return (
    <section class="card join" aria-label={words.say('lead.links')}>
      <div class="join-qr">
        <Qr text={link} title={words.say('lobby.qr', { address: link })} />
      </div>
      <div class="join-where">
        <span class="soft">{words.say('lead.join-at')}</span>
        <b>{screen.address.replace(/^https?:\/\//, '')}</b>
        <span class="join-code">{spaced(screen.code)}</span>
        <button type="button" class="link" onClick={() => setLarge(true)}>
          {words.say('lead.join-large')}
        </button>
      </div>
      <div class="join-links">
        <a
          class="link"
          href={screenPath(screen.code, screen.projector)}
          target="_blank"
          rel="noopener"
        >
          {words.say('lead.open-projector')}
        </a>
        <CopyButton
          text={`${screen.address}${screenPath(screen.code, screen.projector)}`}
          label={words.say('lead.copy-projector')}
        />
        <CopyButton text={link} label={words.say('lead.copy-join')} />
        <CopyButton
          text={`${screen.address}${leadPath(screen.code)}#${sessionKey}`}
          label={words.say('lead.copy-lead')}
        />
      </div>
      {screen.turnedAway === 0 || screen.arranged.shut ? null : (
        <div role="status" class="join-wide">
          <p class="warn">{words.say('lead.turned-away', { n: screen.turnedAway })}</p>
          {screen.tables
            .filter(({ stage }) => stage === 'lobby')
            .map(({ table }) => (
              <button
                key={table}
                type="button"
                class="button"
                onClick={() => act({ act: 'add-seat', table })}
              >
                {words.say('lead.add-seat', { name: tableName(table, words) })}
              </button>
            ))}
        </div>
      )}
      <button
        type="button"
        class="button join-wide"
        aria-pressed={screen.arranged.shut}
        onClick={() => act({ act: 'arrange', change: { shut: !screen.arranged.shut } })}
      >
        {words.say(screen.arranged.shut ? 'lead.open-again' : 'lead.shut')}
      </button>
      {large ? (
        <Sheet title={words.say('lead.join-at')} onClose={() => setLarge(false)}>
          <div class="join-large">
            <Qr text={link} title={words.say('lobby.qr', { address: link })} />
            <b>{screen.address.replace(/^https?:\/\//, '')}</b>
            <span class="join-code">{spaced(screen.code)}</span>
          </div>
        </Sheet>
      ) : null}
    </section>
  );
}
