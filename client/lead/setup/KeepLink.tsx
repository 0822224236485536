import { useState } from 'preact/hooks';
import { leadPath } from '../../app/route.ts';
import { CopyButton } from '../../kit/controls/CopyButton.tsx';
import { useWords } from '../../words/useWords.ts';
import { useLeadDesk } from '../desk/leadDesk.ts';
import { isLinkSafe, noteLinkSafe } from '../leadKeys.ts';

/** Asks whoever leads to keep the link to the desk: this browser may lose it. */
export function KeepLink() {
  const words = useWords();
  const { screen, sessionKey } = useLeadDesk();
  const { code, address, stage, right, rehearsal } = screen;
  const [isSafe, setSafe] = useState(() => isLinkSafe(code));
  if (isSafe || stage !== 'lobby' || right !== 'lead' || rehearsal) return null;
  return (
    <section class="card keep-link">
      <p>{words.say('lead.keep-link')}</p>
      <CopyButton
        text={`${address}${leadPath(code)}#${sessionKey}`}
        label={words.say('lead.copy-lead')}
      />
      <button
        type="button"
        class="link"
        onClick={() => {
          noteLinkSafe(code);
          setSafe(true);
        }}
      >
        {words.say('lead.link-kept')}
      </button>
    </section>
  );
}
