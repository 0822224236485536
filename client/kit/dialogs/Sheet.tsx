import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { useKitLabels } from '../kitLabels.ts';
import { Dialog } from './Dialog.tsx';

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** A sheet over the page, for what is done rarely; Escape and the button put it away. */
export function Sheet({ title, onClose, children }: Props) {
  const labels = useKitLabels();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  return (
    <Dialog class="sheet" labelledBy={id} onClose={onClose} dialog={dialog}>
      <header class="row">
        <h2 id={id}>{title}</h2>
        <button type="button" class="button" onClick={() => dialog.current?.close()}>
          {labels.close}
        </button>
      </header>
      <div class="sheet-body">{children}</div>
    </Dialog>
  );
}
