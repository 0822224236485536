import { useState } from 'preact/hooks';
import { hrefOf, joinPath, kitPath, leadPath, screenPath } from '../../app/route.ts';
import { CopyButton } from '../../kit/controls/CopyButton.tsx';
import { Sheet } from '../../kit/dialogs/Sheet.tsx';
import { Qr } from '../../kit/Qr.tsx';
import { useWords } from '../../words/useWords.ts';
import { LinkRenewal } from '../desk/LinkRenewal.tsx';
import { useLeadDesk } from '../desk/leadDesk.ts';
import './sorting.css';

/** Every link to the session, and one for someone who helps. */
export function LinksSheet({ onClose }: { onClose: () => void }) {
  const words = useWords();
  const { screen, sessionKey } = useLeadDesk();
  const { address, code, projector, right } = screen;
  return (
    <Sheet title={words.say('lead.links')} onClose={onClose}>
      <div class="links">
        <CopyButton text={`${address}${joinPath(code)}`} label={words.say('lead.copy-join')} />
        {projector === '' ? null : (
          <CopyButton
            text={`${address}${screenPath(code, projector)}`}
            label={words.say('lead.copy-projector')}
          />
        )}
        <CopyButton
          text={`${address}${leadPath(code)}#${sessionKey}`}
          label={words.say('lead.copy-lead')}
        />
      </div>
      <a class="link" href={hrefOf(kitPath(code))} target="_blank" rel="noopener">
        {words.say('booklet.cards-print')}
      </a>
      {right === 'lead' ? (
        <>
          <HelperLink />
          <LinkRenewal />
        </>
      ) : null}
    </Sheet>
  );
}

/** A link of its own for someone who helps; the last one ends with it. */
function HelperLink() {
  const words = useWords();
  const { screen, inviteHelper } = useLeadDesk();
  const [link, setLink] = useState<string | null>(null);
  const invite = async () => {
    const ticket = await inviteHelper();
    if (ticket !== null) setLink(`${screen.address}${leadPath(ticket.code)}#${ticket.key}`);
  };
  return (
    <section class="helper">
      <h3>{words.say('sorting.helper')}</h3>
      <p class="soft">{words.say('sorting.helper-note')}</p>
      {link === null ? (
        <button type="button" class="button" onClick={invite}>
          {words.say('sorting.helper-make')}
        </button>
      ) : (
        <div class="rejoin">
          <Qr text={link} title={words.say('sorting.helper-qr')} />
          <CopyButton text={link} label={words.say('sorting.helper-copy')} />
        </div>
      )}
    </section>
  );
}
