import { useWords } from '../../words/useWords.ts';
import { ConfirmButton } from './ConfirmButton.tsx';
import { useLeadDesk } from './leadDesk.ts';

/** Makes the links that lead and that show on the wall anew, where somebody has one who should not. */
export function LinkRenewal() {
  const words = useWords();
  const { renew } = useLeadDesk();
  return (
    <>
      <ConfirmButton
        ask={words.say('lead.renew-lead')}
        consequence={words.say('lead.renew-lead-means')}
        onYes={() => renew('lead')}
      />
      <ConfirmButton
        ask={words.say('lead.renew-projector')}
        consequence={words.say('lead.renew-projector-means')}
        onYes={() => renew('projector')}
      />
    </>
  );
}
