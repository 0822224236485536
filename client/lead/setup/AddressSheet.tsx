import { Choice } from '../../kit/controls/Choice.tsx';
import { Sheet } from '../../kit/dialogs/Sheet.tsx';
import { useWords } from '../../words/useWords.ts';
import { useLeadDesk } from '../desk/leadDesk.ts';

/** Which of this machine's addresses people are told; a tick where a phone came through. */
export function AddressSheet({ onClose }: { onClose: () => void }) {
  const words = useWords();
  const { screen, act } = useLeadDesk();
  const { address, addresses } = screen;
  return (
    <Sheet title={words.say('sorting.other-address')} onClose={onClose}>
      <Choice
        legend={words.say('sorting.address')}
        value={address}
        options={addresses.map((one) => ({
          value: one.address,
          text: `${one.address.replace(/^https?:\/\//, '')}${one.tried ? ' ✓' : ''}`,
          note: words.say('sorting.address-note'),
        }))}
        onValue={(chosen) => act({ act: 'arrange', change: { address: chosen } })}
      />
    </Sheet>
  );
}
