import { useState } from 'preact/hooks';
import type { SessionScreen } from '../../../shared/model/wire/sessionScreen.ts';
import { howPath, hrefOf, joinPath, screenPath } from '../../app/route.ts';
import { Sheet } from '../../kit/dialogs/Sheet.tsx';
import { Qr } from '../../kit/Qr.tsx';
import { spaced } from '../../words/messages/spacedCode.ts';
import { useWords } from '../../words/useWords.ts';
import { useLeadDesk } from '../desk/leadDesk.ts';
import { AddressSheet } from './AddressSheet.tsx';
import { AtTheDoor } from './AtTheDoor.tsx';
import { DoorSwitch } from './DoorSwitch.tsx';
import { LinksSheet } from './LinksSheet.tsx';

/** Has another machine come by the address that people are told? */
const isTried = ({ address, addresses }: SessionScreen): boolean =>
  addresses.some((one) => one.address === address && one.tried);

/** How people come in: code, address, QR code, or that nobody may; and the other two links. */
export function JoinCard() {
  const words = useWords();
  const { screen } = useLeadDesk();
  const [sheet, setSheet] = useState<'large' | 'address' | 'links' | null>(null);
  const { shut } = screen.arranged;
  const link = `${screen.address}${joinPath(screen.code)}`;
  return (
    <section class="card join" aria-label={words.say('lead.links')}>
      {shut ? (
        <div class="join-shut">
          <b role="status">{words.say('lead.shut-now')}</b>
          {screen.right === 'lead' ? <DoorSwitch /> : null}
        </div>
      ) : (
        <>
          <div>
            <Qr text={link} title={words.say('lobby.qr', { address: link })} />
          </div>
          <div class="join-where">
            <span class="soft">{words.say('lead.join-at')}</span>
            <b>
              <span dir="ltr">{screen.address.replace(/^https?:\/\//, '')}</span>
              {isTried(screen) ? <span> ✓</span> : null}
            </b>
            <span class="soft">
              {words.say(isTried(screen) ? 'sorting.tried' : 'sorting.untried')}
            </span>
            {screen.right === 'lead' && screen.addresses.length > 1 ? (
              <button type="button" class="link" onClick={() => setSheet('address')}>
                {words.say('sorting.other-address')}
              </button>
            ) : null}
            <span class="card-code" dir="ltr" translate={false}>
              {spaced(screen.code)}
            </span>
            <button type="button" class="link" onClick={() => setSheet('large')}>
              {words.say('lead.join-large')}
            </button>
          </div>
        </>
      )}
      <div class="join-links">
        {/* Who helps to lead has no key to the projector. */}
        {screen.projector === '' ? null : (
          <a
            class="link"
            href={hrefOf(screenPath(screen.code, screen.projector))}
            target="_blank"
            rel="noopener"
          >
            {words.say('lead.open-projector')}
          </a>
        )}
        <a class="link" href={hrefOf(howPath)} target="_blank" rel="noopener">
          {words.say('lead.open-how')}
        </a>
        <button type="button" class="link" onClick={() => setSheet('links')}>
          {words.say('sorting.links')}
        </button>
      </div>
      <AtTheDoor />
      {sheet === 'large' && !shut ? (
        <Sheet title={words.say('lead.join-at')} onClose={() => setSheet(null)}>
          <div class="join-large">
            <Qr text={link} title={words.say('lobby.qr', { address: link })} />
            <b dir="ltr">{screen.address.replace(/^https?:\/\//, '')}</b>
            <span class="card-code" dir="ltr" translate={false}>
              {spaced(screen.code)}
            </span>
          </div>
        </Sheet>
      ) : null}
      {sheet === 'address' ? <AddressSheet onClose={() => setSheet(null)} /> : null}
      {sheet === 'links' ? <LinksSheet onClose={() => setSheet(null)} /> : null}
    </section>
  );
}
