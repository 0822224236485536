import { useState } from 'preact/hooks';
import type { Store } from '../../link/store.ts';
import { useGlance } from '../../link/useGlance.ts';
import { ValleyInWords } from '../../play/inWords/ValleyInWords.tsx';
import { FieldView } from '../../play/table/FieldView.tsx';
import '../../play/table/play.css';

/** The field of a table that is opened at the desk, and the same in words for whoever doesn't see it. */
export function DeskField({ store }: { readonly store: Store }) {
  const screen = useGlance(store, (glance) => glance.screen);
  const [open, setOpen] = useState(false);
  return (
    <>
      <FieldView store={store} shown={null} />
      {screen === null ? null : (
        <ValleyInWords store={store} screen={screen} open={open} onOpen={setOpen} />
      )}
    </>
  );
}
