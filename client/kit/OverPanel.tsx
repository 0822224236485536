import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface Props {
  /** Id of the heading inside. */
  readonly labelledBy: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** Something to read over the panel, with the field still in sight; Escape puts it away. */
export function OverPanel({ labelledBy, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="play-reading" aria-labelledby={labelledBy} onClose={onClose}>
      {children}
    </dialog>
  );
}
